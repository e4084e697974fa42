# Recursion in a method; the lines repeat.
class Node:
    def __init__(self):
        self.parent = self
    def depth(self):
        return 1 + self.parent.depth()

Node().depth()
