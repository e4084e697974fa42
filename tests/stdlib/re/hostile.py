# re: deep and long repetitions, which must neither overflow nor take for ever.
import re
print(re.match('(?:ab|cd)*', 'abcd' * 50000).end(), re.match('(?:a|b)*?c', 'ab' * 20000 + 'c').end(), re.match('(a|b)*', 'ab' * 30000).span(1))
print(re.search('(?:x+x+)+y', 'x' * 20), re.match('(?s).*', 'a\n' * 100000).end(), len(re.findall('.*?b', 'ab' * 20000)))
print(re.match('(?:' * 100 + 'a' + ')' * 100, 'a').span(), re.match('((((((((((a))))))))))\\10', 'aa').span(10))
print(re.fullmatch('(?:a?){12}a{12}', 'a' * 12).end(), re.match('(?>a+)b', 'a' * 1000), re.match('a++a', 'aaa'), re.match('(?:a{1,3}){1,3}+b', 'aaaab'))
print(re.sub('a{0,3}', '-', 'aaaaab'), re.match('(?:(a)|b)*', 'ab').groups(), re.match('(?:(a)|(b))*', 'ab').groups(), re.match('(a*)*', 'aab').groups(), re.match('(a*)+', 'b').groups(), re.match('(?:a*)*?b', 'aab').end(), re.match('(?:(?:a*)*)*b', 'aab').end())
print([m.groups() for m in re.finditer(r'(?P<q>["\'])(.*?)(?P=q)|(\w+)', '''"a'b" c 'd' ''')], re.match('(?=(a+))a*b\\1', 'baaabac'), re.search('(?=(a+))a*b\\1', 'baaabac').group())
print(re.findall(r'(?<=\$)\d+(?!\.)', '$5 $66. 7'), re.findall('(?<!a)b', 'abbcb'), re.findall('(?<=é)x', 'éx ex'), re.findall('(?<=ab|cd)e', 'abe cde e'))
