// Lead on from an address that has moved, to the same passage.
const link = document.querySelector("a[data-leads-on]");
if (link) {
  location.replace(link.href + location.hash);
}
