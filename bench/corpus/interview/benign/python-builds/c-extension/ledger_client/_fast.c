#include <Python.h>
static struct PyModuleDef module = { PyModuleDef_HEAD_INIT, "_fast", NULL, -1, NULL };
PyMODINIT_FUNC PyInit__fast(void) { return PyModule_Create(&module); }
