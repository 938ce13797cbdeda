"""The bad files of tests/corpus through geomap, and through what a user would write with pandas and folium."""
