/**
 * Resolves once every incident is on the map and the next frame is painted: to the milliseconds since the navigation
 * began, or to null after a limit.
 */
async ({ wanted, limitMs }) => {
  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(null);
      });
    });
  const marksOn = (map) => {
    let marks = 0;
    map.eachLayer((layer) => {
      if (L.MarkerClusterGroup && layer instanceof L.MarkerClusterGroup) marks += layer.getLayers().length;
      else if (L.MarkerCluster && layer instanceof L.MarkerCluster) marks += 0;
      else if (layer.getLatLng && !layer.__parent) marks += 1;
    });
    return marks;
  };
  const isThere = async () => {
    if (document.readyState !== "complete") return false;
    if (window.geomap) return window.geomap.ready;
    const name = Object.keys(window).find((key) => key.startsWith("map_"));
    return name !== undefined && marksOn(window[name]) >= wanted;
  };
  let now = await painted();
  while (now < limitMs) {
    if (await isThere()) return painted();
    now = await painted();
  }
  return null;
}
