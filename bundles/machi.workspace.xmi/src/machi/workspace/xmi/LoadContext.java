package machi.workspace.xmi;

/** What reading one file needs to know and where it tells what it found. */
record LoadContext(Domains domains, References references, LoadLimits limits, ProblemLog log) {
}
