namespace Pulumi;

/// <summary>A mistake of the program's user: only its message is shown, without a stack trace.</summary>
public class RunException : Exception
{
    public RunException(string message)
        : base(message) { }

    public RunException(string message, Exception? innerException)
        : base(message, innerException) { }

    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) =>
        new($"Properties marked [Output] have to be of type Output<T>: {string.Join(", ", outputAttributeNames)} is not.");
}
