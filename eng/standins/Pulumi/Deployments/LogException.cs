namespace Pulumi;

/// <summary>The engine did not take a log message.</summary>
public class LogException(Exception exception) : Exception("The engine did not take a log message.", exception);
