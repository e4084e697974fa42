# The module getopt: options of the command line, as C programs read them.

import os
from gettext import gettext as _

__doc__ = "Options of the command line, in the manner of C's getopt(). The module argparse does more."
__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """A wrong option: msg says what is wrong with it, opt is its name."""
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg

error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """The options in args, as pairs of option and argument, and what is left after them.

    shortopts are letters, each followed by ':' if it takes an argument; longopts are names that end in '=' if they do.
    """
    opts, names = [], _names(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        word, args = args[0], args[1:]
        if word == '--':
            break
        opts, args = do_longs(opts, word[2:], names, args) if word.startswith('--') else do_shorts(opts, word[1:], shortopts, args)
    return opts, args

def gnu_getopt(args, shortopts, longopts=[]):
    """As getopt(), but options and other arguments may be mixed, unless shortopts begins with '+'."""
    opts, rest, names = [], [], _names(longopts)
    first = shortopts.startswith('+') or bool(os.environ.get("POSIXLY_CORRECT"))
    shortopts = shortopts.removeprefix('+')
    while args:
        word, others = args[0], args[1:]
        if word == '--':
            rest += others
            break
        if word[:2] == '--':
            opts, args = do_longs(opts, word[2:], names, others)
        elif word[:1] == '-' and word != '-':
            opts, args = do_shorts(opts, word[1:], shortopts, others)
        elif first:
            rest += args
            break
        else:
            rest.append(word)
            args = others
    return opts, rest

def _names(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)

def do_longs(opts, opt, longopts, args):
    name, given, value = opt.partition('=')
    takes, name = long_has_args(name, longopts)
    if takes and not given:
        if not args:
            raise GetoptError(_('option --%s requires argument') % name, name)
        value, args = args[0], args[1:]
    elif given and not takes:
        raise GetoptError(_('option --%s must not have an argument') % name, name)
    opts.append(('--' + name, value))
    return opts, args

def long_has_args(opt, longopts):
    # Whether an option takes an argument, and its name in full.
    found = [o for o in longopts if o.startswith(opt)]
    if not found:
        raise GetoptError(_('option --%s not recognized') % opt, opt)
    if opt in found:
        return False, opt
    if opt + '=' in found:
        return True, opt
    if len(found) > 1:
        raise GetoptError(_('option --%s not a unique prefix') % opt, opt)
    return found[0].endswith('='), found[0].removesuffix('=')

def do_shorts(opts, optstring, shortopts, args):
    while optstring:
        opt, optstring = optstring[0], optstring[1:]
        value = ''
        if short_has_arg(opt, shortopts):
            if not optstring:
                if not args:
                    raise GetoptError(_('option -%s requires argument') % opt, opt)
                optstring, args = args[0], args[1:]
            value, optstring = optstring, ''
        opts.append(('-' + opt, value))
    return opts, args

def short_has_arg(opt, shortopts):
    for i, c in enumerate(shortopts):
        if opt == c != ':':
            return shortopts.startswith(':', i + 1)
    raise GetoptError(_('option -%s not recognized') % opt, opt)
