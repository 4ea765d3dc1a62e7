/**
 * Asks a moment after the last call, and tells the newest answer only. For what helps and is not needed: when there is
 * no answer nothing is told.
 */
export function lately(pause, ask, tell) {
  let timer = 0;
  let newest = 0;
  return (...question) => {
    const mine = ++newest;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const answer = await ask(...question).catch(() => null);
      if (answer !== null && mine === newest) tell(answer);
    }, pause);
  };
}
