/**
 * Moves the window of time so many steps and resolves to the milliseconds from each call to the painted frame; to null
 * where the page has no `geomap.filter`, or where it changes nothing.
 */
async (steps) => {
  const windowOf = (step) => {
    const day = (month) => Date.UTC(2014, month, 1) / 86400000;
    return { days: [day(step % 96), day((step % 96) + 18)] };
  };
  const page = window.geomap;
  if (typeof page?.filter !== "function") return null;
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done();
        channel.port2.postMessage(null);
      });
    });
  const shown = () => `${JSON.stringify(page.drawn?.())} ${document.getElementById("geomap-counts")?.textContent}`;
  const seen = new Set([shown()]);
  const taken = [];
  for (let step = 0; step < steps; step += 1) {
    const start = performance.now();
    await page.filter(windowOf(step));
    await painted();
    taken.push(performance.now() - start);
    seen.add(shown());
  }
  await page.filter(null);
  await painted();
  return seen.size > 1 ? taken : null;
}
