using Xunit.Sdk;
using Xunit.v3;

// A program reads its engine's address from the environment, of which a process has only one.
[assembly: Parallelization(Mode = ParallelMode.None)]
