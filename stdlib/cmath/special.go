package cmath

// This file defines the values of the functions where the argument is infinite or not a number, which follow the annex G of
// the standard of C. Each table has a row for each class of the real part and a column for each of the imaginary part: -inf,
// negative, -0, 0, positive, inf, nan. A value is two letters: n is nan, i inf, z 0, o 1, p pi, h pi/2, q pi/4, t 3*pi/4, a
// capital the negative of it; a dot has no meaning: the value is not needed, or computed.

var acosTable = [7]string{
	"ti pi pi pI pI tI ni",
	"hi .. .. .. .. hI nn",
	"hi .. .. .. .. hI hn",
	"hi .. .. .. .. hI hn",
	"hi .. .. .. .. hI nn",
	"qi zi zi zI zI qI ni",
	"ni nn nn nn nn nI nn",
}

var acoshTable = [7]string{
	"iT iP iP ip ip it in",
	"iH .. .. .. .. ih nn",
	"iH .. .. .. .. ih nn",
	"iH .. .. .. .. ih nn",
	"iH .. .. .. .. ih nn",
	"iQ iZ iZ iz iz iq in",
	"in nn nn nn nn in nn",
}

var asinhTable = [7]string{
	"IQ IZ IZ Iz Iz Iq In",
	"IH .. .. .. .. Ih nn",
	"IH .. .. .. .. Ih nn",
	"iH .. .. .. .. ih nn",
	"iH .. .. .. .. ih nn",
	"iQ iZ iZ iz iz iq in",
	"in nn nZ nz nn in nn",
}

var atanhTable = [7]string{
	"ZH ZH ZH Zh Zh Zh Zn",
	"ZH .. .. .. .. Zh nn",
	"ZH .. .. .. .. Zh Zn",
	"zH .. .. .. .. zh zn",
	"zH .. .. .. .. zh nn",
	"zH zH zH zh zh zh zn",
	"zH nn nn nn nn zh nn",
}

var coshTable = [7]string{
	".. Ii iz iZ II .. in",
	".. .. .. .. .. .. nn",
	".. .. .. .. .. .. nz",
	".. .. .. .. .. .. nz",
	".. .. .. .. .. .. nn",
	".. II iZ iz Ii .. in",
	"nn nn nz nz nn nn nn",
}

var expTable = [7]string{
	"zz ZZ zZ zz Zz zz zz",
	".. .. .. .. .. .. nn",
	".. .. .. .. .. .. nn",
	".. .. .. .. .. .. nn",
	".. .. .. .. .. .. nn",
	".. II iZ iz Ii .. in",
	"nn nn nZ nz nn nn nn",
}

var logTable = [7]string{
	"iT iP iP ip ip it in",
	"iH .. .. .. .. ih nn",
	"iH .. .. .. .. ih nn",
	"iH .. .. .. .. ih nn",
	"iH .. .. .. .. ih nn",
	"iQ iZ iZ iz iz iq in",
	"in nn nn nn nn in nn",
}

var sinhTable = [7]string{
	".. iI IZ Iz ii .. in",
	".. .. .. .. .. .. nn",
	".. .. .. .. .. .. zn",
	".. .. .. .. .. .. zn",
	".. .. .. .. .. .. nn",
	".. II iZ iz Ii .. in",
	"nn nn nZ nz nn nn nn",
}

var sqrtTable = [7]string{
	"iI zI zI zi zi ii ni",
	"iI .. .. .. .. ii nn",
	"iI .. .. .. .. ii nn",
	"iI .. .. .. .. ii nn",
	"iI .. .. .. .. ii nn",
	"iI iZ iZ iz iz ii in",
	"iI nn nn nn nn ii nn",
}

var tanhTable = [7]string{
	"Oz Oz OZ Oz OZ Oz Oz",
	".. .. .. .. .. .. nn",
	".. .. .. .. .. .. nn",
	".. .. .. .. .. .. nn",
	".. .. .. .. .. .. nn",
	"oz oz oZ oz oZ oz oz",
	"nn nn nZ nz nn nn nn",
}

var rectTable = [7]string{
	".. ii Iz IZ iI .. in",
	".. .. .. .. .. .. nn",
	"zz .. .. .. .. zz zz",
	"zz .. .. .. .. zz zz",
	".. .. .. .. .. .. nn",
	".. II iZ iz Ii .. in",
	"nn nn nz nz nn nn nn",
}
