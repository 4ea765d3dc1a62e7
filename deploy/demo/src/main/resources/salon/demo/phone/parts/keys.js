// Enter that is meant. One that only ends what an input method composes is not: browsers say so by isComposing, Safari by
// key code 229 alone, as the composition has ended by then.
const COMPOSED = 229;

export function isEnter(event) {
  return event.key === "Enter" && !event.isComposing && event.keyCode !== COMPOSED;
}
