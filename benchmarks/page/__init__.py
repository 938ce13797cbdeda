"""How fast the page is built, opened and used, beside what folium and geopandas make of the same incidents."""
