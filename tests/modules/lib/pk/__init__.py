"""pk doc"""
__all__=['s1','v']
v=3
_h=1
