/** Leaflet, which the page carries beside our modules. */
declare const L: any;
