"""The line of keys at the foot of a screen."""

from textual.widgets import Footer


class KeyFooter(Footer):
    """A footer that is composed anew only when its keys change, not whenever the focus moves."""

    _composed: tuple[tuple[str, str, bool], ...] = ()

    async def recompose(self) -> None:
        """Compose the keys, unless they are shown or the screen has gone meanwhile."""
        if not self.is_attached:
            return
        keys = tuple(
            (binding.key, binding.description, enabled)
            for _, binding, enabled, _ in self.screen.active_bindings.values()
            if binding.show
        )
        if keys != self._composed:
            self._composed = keys
            await super().recompose()
