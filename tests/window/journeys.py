#!/usr/bin/env python3
"""The real window with real keys and mouse. usage: journeys.py PROGRAM [--pictures FOLDER] [NAME...]

Each journey is a function `journey_NAME(program, pictures)`; without names all are taken. Ends with 77 (skipped) if
Xvfb or xdotool is missing.
"""
import argparse
import pathlib
import sys
import time
import zipfile

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import driver  # noqa: E402

SOURCE = pathlib.Path(__file__).parents[2]


def journey_first_start(program, pictures):
    """A fresh laptop: the window opens on home, and the demonstration evening appears by itself."""
    with driver.Window(program, pictures=pictures) as window:
        window.wait_for(lambda: window.facts("session_created") == 1, "the demonstration evening is in the library")
        window.picture("home")
        assert window.close_as_a_desktop_does() == 0, "the window ends well"


def journey_settings_by_key(program, pictures):
    """Ctrl+plus makes the letters larger at once, and the next start remembers it."""
    with driver.Window(program, pictures=pictures) as window:
        before = window.fingerprint()
        window.key("ctrl+plus", "ctrl+plus")
        window.wait_for(lambda: window.settings().get("type_percent") == 150, "the type size is kept")
        window.wait_for(lambda: window.fingerprint() != before, "the letters have grown")
        window.picture("home-150")


def journey_fast_keys(program, pictures):
    """Keys pressed faster than frames are drawn are all taken: five times larger and smaller leaves it as it was."""
    with driver.Window(program, pictures=pictures) as window:
        # 4 ms apart: GLFW itself passes over presses of one key that carry the same millisecond.
        window.xdotool("key", "--delay", "4", "ctrl+plus", "ctrl+plus", "ctrl+plus", "ctrl+minus")
        window.wait_for(lambda: window.settings().get("type_percent") == 150, "three steps up and one down")
        time.sleep(0.5)
        assert window.settings()["type_percent"] == 150


def journey_mouse(program, pictures):
    """The language chip on the home screen is pressed with the mouse."""
    with driver.Window(program, pictures=pictures) as window:
        window.click(1072, 43)
        window.wait_for(lambda: window.settings().get("language") == "en", "English is kept")
        window.picture("home-en")


def journey_not_a_library(program, pictures):
    """A file that is no library: the window opens all the same, and the file is not touched."""
    with driver.Window(program, pictures=pictures) as window:
        first = window.home
        window.close_as_a_desktop_does()
        window.library.write_bytes(b"shopping list")
        for ending in ("-wal", "-shm"):
            pathlib.Path(str(window.library) + ending).unlink(missing_ok=True)
        with driver.Window(program, pictures=pictures, home=first) as again:
            again.picture("not-a-library")
            assert again.close_as_a_desktop_does() == 0
        assert window.library.read_bytes() == b"shopping list"


def play_on(window, groups_of_keys, what):
    """Presses these groups of keys in turn, again and again, until one more story has ended; never a key further."""
    had = window.facts("play_ended")
    for _ in range(80):
        for keys in groups_of_keys:
            before = window.facts()
            window.key(*keys)
            # A press that only turns a page leaves no fact, so this may run out without harm.
            until = time.monotonic() + 0.5
            while window.facts() == before and time.monotonic() < until:
                time.sleep(0.03)
            if window.facts("play_ended") > had:
                return
    window.picture("missed")
    raise AssertionError("waited in vain until " + what)


def journey_practise(program, pictures):
    """Alone with a case, from home to looking back, by keyboard."""
    with driver.Window(program, pictures=pictures) as window:
        window.wait_for(lambda: window.facts("session_created") == 1, "the demonstration evening is there")
        window.key("1", "slash")
        window.type("motor")
        window.key("Return", "Return")
        window.wait_for(lambda: window.facts("play_started") == 3, "the case is begun")
        window.picture("practice-scene")

        # Digits choose or order; Enter answers, or turns the page; L goes on after an answer that was not safe.
        play_on(window, [("1", "2", "3", "4", "5", "6", "Return"), ("l",), ("Return",)], "the story has ended")
        # The last answer, the ending, the look back; there Enter tries again from the weakest decision.
        window.key("l")
        for _ in range(4):
            time.sleep(0.5)
            window.picture("practice-debrief")
            window.key("Return")
            time.sleep(0.5)
            if window.facts("play_started") == 4:
                break
        window.wait_for(lambda: window.facts("play_started") == 4, "the weakest decision is tried again")
        assert window.close_as_a_desktop_does() == 0


PEOPLE = ("Siti Aminah", "Budi Santoso", "Nur Hidayah", "Agus Salim", "Rina Utami")


def words_of(docx):
    with zipfile.ZipFile(docx) as parts:
        return parts.read("word/document.xml").decode()


def journey_evening(program, pictures):
    """An evening from an empty attendance list to the minutes in a file, by keyboard alone."""
    scenarios = sorted(file.parent.name for file in (SOURCE / "scenarios").glob("*/scenario.json"))
    with driver.Window(program, pictures=pictures) as window:
        # What the demonstration evening holds does not count.
        window.wait_for(lambda: window.facts("session_created") == 1, "the demonstration evening is there")
        had = {kind: window.facts(kind) for kind in driver.KINDS}

        def comes(kind, count, what):
            window.wait_for(lambda: window.facts(kind) - had[kind] == count, what)

        # Where, who, groups, agenda.
        window.key("2", "Return", "Return", "Tab")
        window.type("Balai warga")
        window.key("ctrl+Return")
        comes("session_created", 1, "the session is made")
        for name in PEOPLE:
            window.type(name)
            window.key("Return")
        comes("seat_added", 5, "five people are on the list")
        window.picture("evening-attendance")
        window.key("ctrl+Return", "ctrl+Return", "ctrl+Return")
        comes("agenda_step_started", 1, "the session has begun")

        # Opening and ground rules, then the scenario.
        window.key("Return")
        comes("agenda_step_started", 2, "the second step runs")
        window.key("Return")
        comes("agenda_step_started", 3, "the scenario's step runs")
        window.key(str(scenarios.index("motor-pinjaman") + 1), "Return")
        comes("play_started", 1, "the scenario is begun")

        # Count three hands, open the result, go to the decision, decide (or order 1 to 6), turn the page.
        play_on(window, [("1", "1", "2", "Return"), ("Return",), ("1", "2", "3", "4", "5", "6", "ctrl+Return"),
                         ("Return",)], "the story has ended")
        assert window.facts("decision_revealed") > had["decision_revealed"]
        window.picture("evening-story")
        for _ in range(2):  # what came of the last decision, then the ending
            window.key("Return")
            time.sleep(0.3)
        comes("agenda_step_started", 4, "the board's step runs")

        # The empty board opens quick capture by itself; it stays open for the next card.
        for count, (kind, text) in enumerate((("1", "Warga bingung melapor ke siapa kalau malam"),
                                              ("2", "Kader perlu tahu hasil rujukan"),
                                              ("3", "Nomor piket ditempel di tiap pos ronda"),
                                              ("3", "Kartu rujukan dengan tanggal kabar balik")), 1):
            window.key("ctrl+k", "ctrl+" + kind)
            window.type(text)
            window.key("Return")
            comes("item_raised", count, f"card {count} is kept")
        window.picture("evening-board")
        window.key("Escape", "ctrl+Return")
        comes("agenda_step_started", 5, "the rating's step runs")

        # Everybody agrees fully to both proposals.
        window.key("Return")
        time.sleep(0.3)
        window.key("5", "5", "5", "5", "5", "Down", "5", "5", "5", "5", "4")
        comes("ratings_counted", 10, "ten cards are counted")
        window.key("Return")
        comes("round_revealed", 1, "the result is open")
        window.picture("evening-rating")
        window.key("ctrl+j")
        comes("agreement_reached", 1, "one is agreed")
        window.key("Up", "ctrl+j")
        comes("agreement_reached", 2, "the other is agreed")
        window.key("Return")
        comes("agenda_step_started", 6, "the agreements' step runs")
        window.picture("evening-agreements")
        window.key("ctrl+Return")
        comes("agenda_step_started", 7, "reading aloud has begun")
        window.key("Return")
        comes("agreement_confirmed", 1, "the first is confirmed")
        window.key("Return")
        comes("agreement_confirmed", 2, "the second is confirmed")
        window.key("ctrl+p")
        comes("document_made", 8, "the documents are made")
        window.picture("evening-documents")
        window.key("Return")
        comes("session_closed", 1, "the session is closed")
        minutes = [file for file in window.home.rglob("*.docx") if "otulen" in file.name]
        assert len(minutes) == 1, minutes
        text = words_of(minutes[0])
        assert "Nomor piket ditempel di tiap pos ronda" in text
        assert "Balai warga" in text, "a letter of the place is lost"
        assert "iti Aminah" not in text, "a name stands in the minutes"
        attendance = next(file for file in window.home.rglob("*.docx") if "hadir" in file.name)
        for name in PEOPLE:
            assert name in words_of(attendance), f"a letter of {name} is lost"
        assert window.close_as_a_desktop_does() == 0


def journey_recommendations(program, pictures):
    """What one session says, read, grouped another way, and exported, by keyboard and mouse."""
    with driver.Window(program, pictures=pictures) as window:
        window.wait_for(lambda: window.facts("session_created") == 1, "the demonstration evening is there")
        home = window.fingerprint()
        window.key("3")
        window.wait_for(lambda: window.fingerprint() != home, "another screen is shown")
        # The screen that says it is counting has few colours, the table with its map many.
        window.wait_for(lambda: window.colours() > 1500, "the sessions have been read", 90)
        window.picture("recommendations")
        table = window.fingerprint()
        window.key("Return")
        window.wait_for(lambda: window.fingerprint() != table, "the details of the first group are shown")
        time.sleep(0.5)
        window.picture("recommendations-details")
        details = window.fingerprint()
        window.key("Escape")
        window.wait_for(lambda: window.fingerprint() != details, "the table is back")
        time.sleep(0.5)
        back = window.fingerprint()
        window.key("ctrl+e")
        window.wait_for(lambda: window.fingerprint() != back, "it is asked in which form")
        time.sleep(0.5)
        window.picture("recommendations-export")
        window.key("2")
        files = window.wait_for(lambda: [file for file in window.home.rglob("*ekomendasi*") if file.is_file()],
                                "the recommendations are in a file")
        assert all(file.stat().st_size > 0 for file in files)
        assert window.close_as_a_desktop_does() == 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("names", nargs="*")
    parser.add_argument("--pictures")
    given = parser.parse_args()
    journeys = {name[8:]: function for name, function in globals().items() if name.startswith("journey_")}
    try:
        driver.need("Xvfb", "xdotool", "import")
    except driver.Missing as tool:
        print(f"skipped: {tool} is not installed")
        return 77
    failed = 0
    for name in given.names or journeys:
        begun = time.monotonic()
        try:
            journeys[name](given.program, given.pictures and pathlib.Path(given.pictures))
            print(f"ok      {name} ({time.monotonic() - begun:.1f} s)", flush=True)
        except AssertionError as error:
            failed += 1
            print(f"FAILED  {name}: {error}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
