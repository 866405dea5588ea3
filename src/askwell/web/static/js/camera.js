// "See yourself" before a video talk: the picture stays on this page and is never kept or sent.

for (const button of document.querySelectorAll("[data-camera]")) {
  if (!navigator.mediaDevices?.getUserMedia) continue;
  button.hidden = false;
  button.addEventListener("click", () => toggleCamera(button));
}

async function toggleCamera(button) {
  const frame = button.closest(".camera-frame");
  const running = frame.querySelector("video");
  if (running) return stopCamera(button, running);
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    const video = Object.assign(document.createElement("video"), { srcObject: stream, muted: true, autoplay: true });
    video.playsInline = true;
    frame.prepend(video);
    button.textContent = button.dataset.stop;
  } catch {
    frame.querySelector("[data-camera-refused]").hidden = false;
  }
}

function stopCamera(button, video) {
  video.srcObject.getTracks().forEach((track) => track.stop());
  video.remove();
  button.textContent = button.dataset.start;
}
