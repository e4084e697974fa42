# The module gettext, for programs without catalogues: messages are what they are.

__doc__ = "Messages in the language of the user: there are no catalogues here, so they stay as they are."
__all__ = ['NullTranslations', 'bindtextdomain', 'dgettext', 'dngettext', 'gettext', 'ngettext', 'pgettext', 'dpgettext', 'npgettext',
           'dnpgettext', 'textdomain']

_domain = 'messages'
_folders = {}


class NullTranslations:
    """Messages that are not translated, unless a fallback does."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def info(self):
        return self._info

    def charset(self):
        return self._charset

    def install(self, names=None):
        import builtins
        builtins.__dict__['_'] = self.gettext
        for name in {'gettext', 'ngettext', 'pgettext', 'npgettext'} & set(names or ()):
            builtins.__dict__[name] = getattr(self, name)

def textdomain(domain=None):
    """Set the domain of messages; without an argument, only tell it."""
    global _domain
    if domain is not None:
        _domain = domain
    return _domain

def bindtextdomain(domain, localedir=None):
    """Set the folder of a domain; without one, only tell it."""
    if localedir is not None:
        _folders[domain] = localedir
    return _folders.get(domain)

def gettext(message):
    """The message in the user's language."""
    return message

def ngettext(msgid1, msgid2, n):
    """The message for n things: msgid1 for one, msgid2 for more."""
    return msgid1 if n == 1 else msgid2

def dgettext(domain, message):
    """gettext() in another domain."""
    return message

def dngettext(domain, msgid1, msgid2, n):
    """ngettext() in another domain."""
    return msgid1 if n == 1 else msgid2

def pgettext(context, message):
    """gettext() for a message that means different things in different contexts."""
    return message

def dpgettext(domain, context, message):
    """pgettext() in another domain."""
    return message

def npgettext(context, msgid1, msgid2, n):
    """ngettext() for a message that means different things in different contexts."""
    return msgid1 if n == 1 else msgid2

def dnpgettext(domain, context, msgid1, msgid2, n):
    """npgettext() in another domain."""
    return msgid1 if n == 1 else msgid2
