function (row) {
  const names = @@names@@;
  const content = () => {
    const table = document.createElement("table");
    names.forEach((name, at) => {
      const line = table.insertRow();
      line.insertCell().textContent = name;
      line.insertCell().textContent = row[at + 2];
    });
    return table;
  };
  return L.marker(new L.LatLng(row[0], row[1])).bindPopup(content, { maxWidth: 320 });
}
