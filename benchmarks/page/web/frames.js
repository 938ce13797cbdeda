/** Begins to note the time of every frame; the function it leaves behind ends that and gives the times between frames. */
() => {
  const times = [performance.now()];
  let isOn = true;
  const note = () => {
    times.push(performance.now());
    if (isOn) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  window.framesNoted = () =>
    new Promise((done) => {
      isOn = false;
      requestAnimationFrame(() => done(times.slice(1).map((time, at) => time - times[at])));
    });
}
