"""The real Anki with its real reviewer, off screen, driven by lines of JSON.

Runs as a program of its own: `driver.py FOLDER` opens a new profile in FOLDER. Each line of
standard input is a command, `{"do": NAME, ...}`; each answer is a line of standard output.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = "--no-sandbox --disable-gpu"
os.environ["LANG"] = "en_US.UTF-8"

import aqt
import aqt.profiles
import aqt.theme
import PyQt6.QtTest
from anki.collection import ImportAnkiPackageOptions, ImportAnkiPackageRequest
from aqt.qt import (
    QApplication,
    QSize,
    Qt,
    QWebEngineSettings,
    QWebEngineView,
)


def _speak_english(manager: aqt.profiles.ProfileManager, index: int) -> None:
    manager.setLang("en_US")


QTest: Any = PyQt6.QtTest.QTest  # its types say that its functions want an instance


class Desktop:
    """The application, and what the tests do with it."""

    def __init__(self, folder: str) -> None:
        # The first start asks for the language, in a dialog that nobody could answer.
        aqt.profiles.ProfileManager.setDefaultLang = _speak_english  # type: ignore[method-assign, assignment]  # a stand-in
        app = aqt._run(["anki", "-b", folder, "-l", "en"], exec=False)
        assert app is not None
        self._app = app
        self._wait(lambda: bool(aqt.mw and aqt.mw.col))
        assert aqt.mw
        self.mw = aqt.mw
        self._plain: QWebEngineView | None = None

    def _spin(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._app.processEvents()
            time.sleep(0.01)

    def _wait(self, ready: Callable[[], bool], seconds: float = 15) -> None:
        if not self._comes(ready, seconds):
            raise TimeoutError("Anki did not get there")

    def _comes(self, ready: Callable[[], bool], seconds: float) -> bool:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if ready():
                return True
            self._app.processEvents()
            time.sleep(0.01)
        return False

    def load(self, path: str) -> None:
        """Import a package."""
        options = ImportAnkiPackageOptions(with_scheduling=True)
        request = ImportAnkiPackageRequest(package_path=path, options=options)
        self.mw.col.import_anki_package(request)

    def review(self, search: str) -> None:
        """Show the front of the only card that the search finds."""
        (number,) = self.mw.col.find_cards(search)
        card = self.mw.col.get_card(number)
        others = self.mw.col.find_cards(f"-cid:{number} -is:suspended")
        self.mw.col.sched.suspend_cards(others)
        self.mw.col.sched.unsuspend_cards([number])
        self.mw.col.decks.select(card.did)
        for _ in range(5):  # the deck browser's page is sometimes still on its way
            self.mw.moveToState("overview")
            self._spin(0.4)
            self.mw.moveToState("review")
            if self._comes(lambda: self._shows(number), 3):
                break
        self._wait(lambda: self._shows(number))
        self._spin(0.2)

    def _shows(self, number: int) -> bool:
        card = self.mw.reviewer.card
        front = "document.querySelectorAll('.qg').length && !document.getElementById('answer')"
        return bool(card and card.id == number and self.js(front))

    def flip(self) -> None:
        """Show the back."""
        self.mw.reviewer.onEnterKey()
        self._wait(lambda: bool(self.js("!!document.getElementById('answer')")))
        self._spin(0.3)

    def js(self, code: str) -> Any:
        """What the code gives in the reviewer's page."""
        found: list[Any] = []
        page = self.mw.reviewer.web.page()
        assert page
        page.runJavaScript(code, found.append)
        self._wait(lambda: bool(found))
        return found[0]

    def key(self, name: str) -> None:
        """Press a key in the reviewer."""
        web = self.mw.reviewer.web
        web.setFocus()
        target = web.focusProxy() or web
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{name}"))
        self._spin(0.2)

    def type(self, text: str) -> None:
        """Type into whatever has the focus."""
        web = self.mw.reviewer.web
        web.setFocus()
        QTest.keyClicks(web.focusProxy() or web, text)
        self._spin(0.2)

    def size(self, width: int, height: int) -> None:
        """Make the window this large."""
        self.mw.setMinimumSize(QSize(100, 100))
        self.mw.resize(width, height)
        self._spin(0.3)

    def night(self, on: bool) -> None:
        """Turn night mode on or off."""
        theme = aqt.theme.Theme.DARK if on else aqt.theme.Theme.LIGHT
        self.mw.set_theme(theme)
        self._spin(0.5)

    def shoot(self, path: str) -> None:
        """Save what the reviewer shows."""
        self._spin(0.4)
        self.mw.reviewer.web.grab().save(path)

    def without_scripts(self, search: str, back: bool, shot: str | None = None) -> str:
        """The text of a card in a page that runs no JavaScript."""
        (number,) = self.mw.col.find_cards(search)
        card = self.mw.col.get_card(number)
        page = card.answer() if back else card.question()
        view = self._plain or QWebEngineView()
        self._plain = view
        settings = view.settings()
        assert settings
        settings.setAttribute(QWebEngineSettings.WebAttribute.JavascriptEnabled, False)
        loaded: list[bool] = []
        view.loadFinished.connect(loaded.append)
        view.resize(700, 800)
        view.show()
        view.setHtml(f"<body class='card'>{page}</body>")
        self._wait(lambda: bool(loaded))
        view.loadFinished.disconnect()
        texts: list[str | None] = []
        inner = view.page()
        assert inner
        inner.toPlainText(texts.append)
        self._wait(lambda: bool(texts))
        if shot:
            self._spin(0.4)
            view.grab().save(shot)
        view.hide()
        return texts[0] or ""


def main() -> None:
    """Carry out commands until there are no more."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # what Anki prints must not come between the answers
    desktop = Desktop(sys.argv[1])
    answers.write("ready\n")
    answers.flush()
    for line in sys.stdin:
        command = json.loads(line)
        try:
            found = getattr(desktop, command.pop("do"))(**command)
            answer = {"found": found}
        except Exception as error:  # the test that gave the command fails, not the program
            answer = {"error": repr(error)}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()
    QApplication.closeAllWindows()
    os._exit(0)


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    main()
