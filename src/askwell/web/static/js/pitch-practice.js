// Saying a pitch aloud: a clock one starts and stops (the button, or Space), the words in step with it.
// Nothing is sent until the form is; the form works without this file, with one's own watch.

const page = document.querySelector("[data-practice]");
const limit = Number(page.dataset.limit);
const clock = page.querySelector("[data-clock]");
const ring = page.querySelector("[data-ring]");
const lines = [...page.querySelectorAll("[data-ends]")];
const speak = page.querySelector("[data-speak]");
const restart = page.querySelector("[data-restart]");
const said = page.querySelector("[data-said]");
const seconds = page.querySelector("#seconds");

let began = 0;
let timer = 0;
let isPast = false;

speak.addEventListener("click", () => (page.dataset.state === "speaking" ? finish() : begin()));
restart.addEventListener("click", () => {
  rest();
  speak.focus();
});
document.addEventListener("keydown", pressSpace);
document.addEventListener("visibilitychange", show);

function begin() {
  rest();
  began = performance.now();
  move("speaking");
  said.textContent = page.dataset.began;
  timer = setInterval(show, 200);
  show();
}

function finish() {
  const gone = Math.max(1, Math.round(countGone()));
  clearInterval(timer);
  show();
  move("done");
  seconds.value = gone;
  said.textContent = page.dataset.took.replace("{n}", gone);
  page.querySelector("[data-felt]").focus();
}

function rest() {
  clearInterval(timer);
  began = 0;
  isPast = false;
  seconds.value = "";
  said.textContent = "";
  move("ready");
  draw(0);
}

// The recorder and the button's word follow the state.
function move(state) {
  page.dataset.state = state;
  speak.querySelector("[data-speak-word]").textContent = page.dataset[state];
  restart.disabled = state === "ready";
  page.dispatchEvent(new CustomEvent("askwell:practice", { detail: state }));
}

function show() {
  if (page.dataset.state !== "speaking") return;
  const gone = countGone();
  draw(gone);
  if (gone > limit && !isPast) {
    isPast = true;
    said.textContent = page.dataset.past;
  }
}

function draw(gone) {
  const whole = Math.floor(gone);
  clock.textContent = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
  ring.setAttribute("stroke-dasharray", `${Math.min(gone, limit)} ${limit}`);
  page.toggleAttribute("data-past-limit", gone > limit);
  const now = gone ? lines.find((line) => gone <= Number(line.dataset.ends) * limit) ?? lines.at(-1) : null;
  for (const line of lines) line.classList.toggle("now", line === now);
}

function countGone() {
  return (performance.now() - began) / 1000;
}

// Space presses the control one stands on; anywhere else it begins and ends the speaking.
function pressSpace(event) {
  const isFree = !event.target.closest("button, a, input, textarea, select, summary, audio");
  if (event.key !== " " || event.repeat || event.ctrlKey || event.metaKey || event.altKey || !isFree) return;
  // Once it is over, a slip of the thumb must not wipe the time away.
  if (page.dataset.state === "done") return;
  event.preventDefault();
  speak.click();
}
