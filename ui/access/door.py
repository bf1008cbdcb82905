"""The door: what is known of access at this moment, who somebody is by their pass, and whether they may still stay."""

import logging
import secrets as random
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import RLock

from data_sources.chosen_sheet import has_account
from data_sources.store.access.access_links import AccessLink, AccessLinks, hash_of
from data_sources.store.access.access_rules import check_link
from data_sources.store.access.audit_trail import AuditTrail, Deed
from data_sources.store.sqlite.database import Database
from data_sources.store_access import database_made, database_there, store_folder
from records.errors import DashboardError, StoreUnavailable, WrongArgument
from ui.access.access_settings import AccessSettings, settings_of
from ui.access.passes import Pass, kept_key, read_pass, written
from ui.access.roles import Role, Visitor, Way

FRESH = 10.0  # seconds for which what is known holds; a link that is revoked shuts open pages within twice as many
_PAUSE = 1.0  # seconds between two looks for a code that is not known
_log = logging.getLogger("phu_song")


@dataclass(frozen=True)
class Known:
    """
    What is known of access.

    Attributes:
        live: whether anything but the demo is shown, or may be: secrets that cannot be read count as a live sheet.
        links: by their marks, those that no longer hold included.
        key: signs the passes.
    """

    live: bool
    settings: AccessSettings
    links: Mapping[str, AccessLink] = field(default_factory=dict)
    key: str = ""

    @property
    def configured(self) -> bool:
        """Whether there is a way in; a link that was revoked is one still: taking the last one back opens nothing."""
        return bool(self.links) or self.settings.provider is not None


class Door:
    """
    Many threads and one event loop may share one.

    Args:
        secrets: of this server; raises SourceUnavailable where they cannot be read.
        clock: the instant.
    """

    def __init__(self, secrets: Callable[[], Mapping[str, object]], clock: Callable[[], datetime]) -> None:
        """Nothing is known yet."""
        self._secrets, self._clock = secrets, clock
        self._lock = RLock()
        self._known: Known | None = None
        self._looked = 0.0
        self._database: Database | None = None
        self._passing_key = random.token_urlsafe(32)

    @property
    def is_fresh(self) -> bool:
        """Whether what is known need not be asked again."""
        return self._known is not None and time.monotonic() - self._looked < FRESH

    def known(self) -> Known:
        """What is known now; asks the store where that is some seconds old, one caller for all."""
        if not self.is_fresh and self._lock.acquire(blocking=self._known is None):
            try:
                if not self.is_fresh:
                    self.look()
            finally:
                self._lock.release()
        return self._known or Known(live=True, settings=settings_of({}))

    def look(self) -> None:
        """Ask the secrets and the store now; what cannot be asked stays as it was known."""
        with self._lock:
            before = self._known
            try:
                secrets = self._secrets()
            except DashboardError:
                self._known = before or Known(live=True, settings=settings_of({}), key=self._passing_key)
            else:
                found = Known(has_account(secrets), settings_of(secrets))
                self._known = self._with_store(found, secrets, before)
            self._looked = time.monotonic()

    def enter(self, code: str) -> AccessLink | None:
        """The link of a code that lets in now; one that was made a moment ago is found, too."""
        wanted, now = hash_of(code), self._clock()
        for again in (False, True):
            if again and time.monotonic() - self._looked > _PAUSE:  # whoever tries codes must not keep the store busy
                self.look()
            found = next((link for link in self.known().links.values() if link.code_hash == wanted), None)
            if found:
                return found if found.holds(now) else None
        return None

    def visitor(self, cookie: str, *, local: bool) -> Visitor | None:
        """
        Who somebody is; None: they must come in first, or may not at all.

        Args:
            cookie: the value of our cookie; empty: none.
            local: whether they are at this machine, with nobody's proxy between.
        """
        known = self.known()
        found = read_pass(cookie, known.key)
        viewer = found.viewer if found else ""
        if known.configured:
            return self._of_pass(known, found) if found else None
        if local:
            return Visitor(Role.OFFICE, Way.LOCAL, viewer=viewer)
        return None if known.live else Visitor(Role.OFFICE, Way.DEMO, viewer=viewer)

    def still(self, visitor: Visitor) -> bool:
        """Whether somebody who came in may stay, as who they came."""
        known = self.known()
        if visitor.way in (Way.LOCAL, Way.DEMO):
            return not known.configured and (visitor.way is Way.LOCAL or not known.live)
        return self._of_pass(known, Pass(visitor.viewer, visitor.way, visitor.who)) == visitor

    def signed(self, found: Pass) -> str:
        """A pass as the value of a cookie."""
        return written(found, self.known().key)

    def links(self) -> tuple[AccessLink, ...]:
        """All links, the newest first. Raises StoreUnavailable."""
        database = self._opened()
        return AccessLinks(database).all() if database else ()

    def add_link(self, name: str, role: Role, agency: str, expires_at: datetime) -> tuple[AccessLink, str]:
        """
        Make a link; it and its code, told this once.

        Raises:
            WrongArgument: the first way in must be the office's, else it would shut itself out; or an agency is missing.
            StoreUnavailable: it cannot be stored.
        """
        with self._lock:
            self._database = self._database or database_made(self._secrets())
            links = AccessLinks(self._database)
            provider = self.known().settings.provider
            check_link([link.role for link in links.all()], role, agency, has_provider=provider is not None)
            made = links.add(name, role, agency, now=self._clock(), expires_at=expires_at)
            self.look()
            return made

    def end_link(self, number: int) -> None:
        """Revoke a link. Raises WrongArgument, StoreUnavailable."""
        database = self._opened()
        if database is None:
            raise WrongArgument("unknown_access_link", number=number)
        AccessLinks(database).end(number, self._clock())
        self.look()

    def note(self, visitor: Visitor, deed: str, **facts: str) -> None:
        """Add to the audit trail what somebody did, where there is a store; where that fails, nobody is stopped."""
        with suppress(StoreUnavailable):
            database = self._opened()
            if database is None:
                return
            who = visitor.name or visitor.way.value
            try:
                AuditTrail(database).note(self._clock(), who, deed, {"role": visitor.role.value, **facts})
            except StoreUnavailable as trouble:
                _log.warning("the audit trail could not be written: %s", trouble.kind)

    def deeds(self, *, most: int | None = None) -> tuple[Deed, ...]:
        """The audit trail, newest first. Raises StoreUnavailable."""
        database = self._opened()
        return AuditTrail(database).deeds(most=most) if database else ()

    def _opened(self) -> Database | None:
        with self._lock, suppress(DashboardError):
            self._database = self._database or database_there(self._secrets())
        return self._database

    def _with_store(self, found: Known, secrets: Mapping[str, object], before: Known | None) -> Known:
        """What the store adds: the links, and the key that is kept beside it."""
        links = before.links if before else {}
        key = found.settings.secret
        try:
            database = self._opened()
            if database:
                links = {link.mark: link for link in AccessLinks(database).all()}
                key = key or kept_key(store_folder(secrets))
        except StoreUnavailable as trouble:
            _log.warning("access links cannot be read: %s", trouble.kind)
            key = key or (before.key if before else "")
        return replace(found, links=links, key=key or self._passing_key)

    def _of_pass(self, known: Known, found: Pass) -> Visitor | None:
        if found.way is Way.LINK:
            link = known.links.get(found.who)
            if link and link.holds(self._clock()):
                return Visitor(Role(link.role), Way.LINK, link.agency, link.name, found.who, found.viewer)
        if found.way is Way.OIDC and known.settings.provider:
            person = known.settings.people.get(found.who)
            if person:
                name = person.name or f"OIDC {person.role}"
                return Visitor(person.role, Way.OIDC, person.agency, name, found.who, found.viewer)
        return None
