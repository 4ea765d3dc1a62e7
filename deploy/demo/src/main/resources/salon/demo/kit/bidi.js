// What people write from right to left must not turn the line of ours that it stands in (Unicode Standard Annex 9).
const TURNING = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200F\u202A-\u202E\u2066-\u2069]/u;
const CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g; // an unpaired one would end the isolate

export function isolate(text) {
  return TURNING.test(text) ? `\u2068${text.replace(CONTROLS, "")}\u2069` : text;
}
