# Operators over several lines.
first = 10
second = "x"
third = 3
total = (first * 2 +
         third -
         second)
