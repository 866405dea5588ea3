// The browser knows where it is: choose its time zone where none was chosen yet.

const choice = document.querySelector("[data-time-zone]");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

if (choice?.value === "UTC" && [...choice.options].some((option) => option.value === zone)) {
  choice.value = zone;
}
