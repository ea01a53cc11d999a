using Xunit.Sdk;
using Xunit.v3;

// Most of the time goes into waiting for processes, so that rows of one table run beside each other too.
[assembly: Parallelization(Mode = ParallelMode.All)]
