"""A pitch written, practised by voice and from memory, and used (N13)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from harness.screens import PHONE, WIDE

if TYPE_CHECKING:
    from harness.journey import Journey

# A microphone that hums: what it makes is recorded by the browser's own recorder.
HUMMING = """
navigator.mediaDevices.getUserMedia = async () => {
  const sound = new AudioContext();
  const hum = sound.createOscillator();
  const out = sound.createMediaStreamDestination();
  hum.connect(out);
  hum.start();
  return out.stream;
};
"""
LINE = "I am Noor, in my fourth year at Calder, and I am finding out what planners do all week."
NO_MICROPHONE = "navigator.mediaDevices.getUserMedia = async () => { throw new Error('none'); };"


def write_it(journey: Journey) -> None:
    page = journey.open("/pitch/")
    journey.expect_accessible()
    page.get_by_role("link", name="Write the first one").click()
    page.get_by_label("Who you are").fill("I’m Noor Haddad, in my fourth year at Calder.")
    page.get_by_label("Interests and skills").fill("I’m creative, organized and driven.")
    page.get_by_label("What you seek").fill("I’m finding out what planners do all week.")
    page.get_by_label("The ask").fill("Whom should I hear from?")
    expect(page.locator("#words-who")).to_have_text("9 words")
    expect(page.locator("#pitch-review")).to_contain_text("words anybody can say")
    expect(page.locator("#pitch-bar svg")).to_have_attribute(
        "aria-label", "27 words, about 12 seconds of 30"
    )
    journey.expect_accessible()
    page.get_by_label("Interests and skills").fill("I asked forty people to draw their street.")
    expect(page.locator("#pitch-review")).to_contain_text("Nothing to look at again")
    expect(page.locator("[data-autosave-state]")).to_contain_text("Saved")
    assert re.search(r"/pitch/new/$", page.url)
    page.get_by_role("button", name="Keep and practise").click()
    page.wait_for_url(re.compile(r"/practice/$"), wait_until="load")


def test_n13_a_pitch_is_written_practised_and_used(journey: Journey):
    page = journey.page
    write_it(journey)
    expect(page).to_have_url(re.compile(r"/practice/$"))
    journey.expect_accessible()

    page.keyboard.press("Space")
    expect(page.get_by_role("button", name="Done speaking")).to_be_visible()
    expect(page.locator(".prompter .now")).to_have_count(1)
    page.get_by_text("First words").click()
    expect(page.locator(".prompter .rest").first).to_be_hidden()
    expect(page.locator(".prompter .cue").first).to_be_visible()
    page.get_by_text("Nothing", exact=True).click()
    expect(page.locator(".prompter .cue").first).to_be_hidden()
    expect(page.locator("[data-clock]")).to_have_text(re.compile(r"0:0[1-9]"))
    page.get_by_role("button", name="Done speaking").click()
    expect(page.get_by_label("It took")).to_have_value(re.compile(r"[1-9]"))
    expect(page.get_by_role("status")).to_contain_text("It took")
    journey.expect_accessible()

    page.get_by_text("Easy").click()
    page.get_by_label("What would you change?").fill("slower")
    page.get_by_role("button", name="Keep this practice").click()
    expect(page.locator("svg.runs circle.easy").last).to_be_visible()
    journey.expect_accessible()


def test_n13_a_line_written_and_practised_begins_an_invitation(journey: Journey):
    page = journey.open("/pitch/new/")
    page.get_by_text("One line", exact=True).click()
    page.locator("summary", has_text="Say it as one piece").click()
    page.get_by_label("All in one").fill(LINE)
    page.get_by_role("button", name="Keep and practise").click()
    page.wait_for_url(re.compile(r"/practice/$"), wait_until="load")
    page.get_by_role("button", name="Speak").click()
    expect(page.locator("[data-clock]")).to_have_text(re.compile(r"0:0[1-9]"))
    page.get_by_role("button", name="Done speaking").click()
    page.get_by_text("Easy").click()
    page.get_by_role("button", name="Keep this practice").click()
    expect(page.locator("main")).to_contain_text("You last practised on Monday 23 November")

    begin_invitation(journey)
    letter = page.get_by_label("Message", exact=True)
    first_line = letter.input_value().split("\n\n")[1]
    assert first_line == LINE
    findings = page.locator("#letter-findings")
    expect(findings.get_by_role("heading", name="Say who you are")).to_have_count(0)

    journey.open("/pitch/")
    page.get_by_role("link", name="Change the words").click()
    page.get_by_label("All in one").fill(LINE.replace("fourth", "fifth"))
    page.get_by_role("button", name="Keep these words").click()
    begin_invitation(journey)
    expect(letter).to_have_value(re.compile("in my fifth year"))


def begin_invitation(journey: Journey) -> None:
    page = journey.open("/people/?q=Wieczorek")
    if not page.locator("main [data-row]").count():
        journey.open("/people/quick/?line=Tomasz Wieczorek, planner at Northgate Region")
        with page.expect_navigation():
            page.get_by_role("button", name="Add", exact=True).click()
    else:
        page.locator("main [data-row] a").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Wieczorek")
    journey.open(re.sub(r".*?(/people/\w+/).*", r"\1messages/new/?kind=invitation", page.url))


def test_n13_a_slip_of_the_thumb_wipes_no_time_away(start_journey):
    journey = start_journey(screen=WIDE)
    write_it(journey)
    page = journey.page
    page.keyboard.press("Space")
    expect(page.locator("[data-clock]")).to_have_text(re.compile(r"0:0[1-9]"))
    page.keyboard.press("Space")
    page.keyboard.press("Space")

    expect(page.get_by_label("It took")).to_have_value(re.compile(r"[1-9]"))
    page.get_by_role("button", name="Start over").click()
    expect(page.get_by_label("It took")).to_have_value("")
    expect(page.locator("[data-clock]")).to_have_text("0:00")


def test_n13_a_recording_is_heard_here_and_never_sent(start_journey):
    journey = start_journey(screen=PHONE)
    page = journey.page
    page.add_init_script(HUMMING)
    write_it(journey)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))

    page.get_by_role("button", name="Record").click()
    expect(page.get_by_text("The next time you speak is recorded")).to_be_visible()
    page.get_by_role("button", name="Speak").click()
    expect(page.get_by_text("Recording, in this browser only.")).to_be_visible()
    expect(page.locator("[data-clock]")).to_have_text(re.compile(r"0:0[1-9]"))
    page.get_by_role("button", name="Done speaking").click()
    player = page.locator("audio")
    expect(player).to_be_visible()
    expect(player).to_have_attribute("src", re.compile(r"^blob:"))
    assert page.evaluate(
        "new Promise(ready => { const a = document.querySelector('audio');"
        " a.readyState ? ready(true) : a.addEventListener('loadedmetadata', () => ready(true)); })"
    )
    journey.expect_accessible()
    assert set(sent) <= {"GET"}

    page.get_by_role("button", name="Throw it away").click()
    expect(player).to_be_hidden()
    assert page.locator("audio[src]").count() == 0


def test_n13_without_a_microphone_practising_goes_on(start_journey):
    journey = start_journey(screen=WIDE)
    page = journey.page
    page.add_init_script(NO_MICROPHONE)
    write_it(journey)

    page.get_by_role("button", name="Record").click()
    expect(page.get_by_text("There is no microphone to record with.")).to_be_visible()
    page.get_by_role("button", name="Speak").click()
    expect(page.get_by_role("button", name="Done speaking")).to_be_visible()


def test_n13_without_scripts_a_pitch_is_written_and_practised(start_journey):
    journey = start_journey(screen=WIDE, scripts=False)
    page = journey.open("/pitch/new/")
    page.get_by_label("Who you are").fill("I’m Noor, a student at Calder.")
    page.get_by_label("What you seek").fill("I’m finding out what planners do.")
    page.get_by_role("button", name="Keep these words").click()
    expect(page.locator(".said").first).to_have_text("I’m Noor, a student at Calder.")
    page.get_by_role("link", name="Practise", exact=True).click()
    expect(page.get_by_role("button", name="Speak")).to_be_hidden()
    page.get_by_text("First words").click()
    expect(page.locator(".prompter .rest").first).to_be_hidden()
    page.get_by_label("It took").fill("21")
    page.get_by_role("button", name="Keep this practice").click()

    expect(page.locator(".runs text", has_text="21")).to_be_visible()
