// @ts-check
/* global L */
/** Our own elements in the corners of a Leaflet map, where Leaflet keeps them from lying on one another. */

/** @param {HTMLElement} element @param {string} position */
export function controlWith(element, position) {
  const control = L.control({ position });
  control.onAdd = () => {
    L.DomEvent.disableClickPropagation(element);
    L.DomEvent.disableScrollPropagation(element);
    return element;
  };
  return control;
}
