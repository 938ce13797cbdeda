// @ts-check
/* global L */
/** Leaflet's own marker for layers that the user added: its pictures are inside the page. */

/** Give Leaflet the pictures from the page's block, if it has one. */
export function useOwnIcons() {
  const block = document.getElementById("geomap-icons");
  if (!block) return;
  L.Icon.Default.imagePath = "";
  L.Icon.Default.mergeOptions(JSON.parse(block.textContent ?? "{}"));
}
