// Hearing oneself: an optional recording that lives in this page's memory and nowhere else.
// It is never sent: no form holds it, and leaving the page lets it go.

const page = document.querySelector("[data-practice]");
const button = page.querySelector("[data-record]");
const note = page.querySelector("[data-record-note]");
const shown = page.querySelector("[data-recording]");
const player = page.querySelector("[data-player]");

let stream = null;
let recorder = null;

// Without a microphone, or over plain http on another computer, there is nothing to offer.
if (navigator.mediaDevices?.getUserMedia && window.MediaRecorder) {
  button.hidden = false;
  button.addEventListener("click", () => (stream ? close() : open()));
  page.addEventListener("askwell:practice", (event) => follow(event.detail));
  page.querySelector("[data-forget]").addEventListener("click", forget);
  addEventListener("pagehide", leave);
  say("idle");
}

async function open() {
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    say("refused");
    return;
  }
  button.setAttribute("aria-pressed", "true");
  say("ready");
  if (page.dataset.state === "speaking") begin();
}

function close() {
  stop();
  for (const track of stream?.getTracks() ?? []) track.stop();
  stream = null;
  button.setAttribute("aria-pressed", "false");
  say("idle");
}

function follow(state) {
  if (state === "speaking" && stream) {
    forget();
    begin();
  } else {
    stop();
    if (state === "ready") forget();
  }
}

function begin() {
  const pieces = [];
  const own = new MediaRecorder(stream);
  own.addEventListener("dataavailable", (event) => pieces.push(event.data));
  own.addEventListener("stop", () => keep(new Blob(pieces, { type: own.mimeType })));
  own.start();
  recorder = own;
  say("on");
}

function stop() {
  if (recorder?.state === "recording") recorder.stop();
  recorder = null;
  if (stream) say("ready");
}

function keep(recording) {
  if (page.dataset.state !== "done") return;
  forget();
  player.src = URL.createObjectURL(recording);
  shown.hidden = false;
}

function forget() {
  if (player.src) URL.revokeObjectURL(player.src);
  player.removeAttribute("src");
  shown.hidden = true;
}

function leave() {
  close();
  forget();
}

function say(word) {
  note.textContent = note.dataset[word];
}
