package lab

var dump func(r *rig)
