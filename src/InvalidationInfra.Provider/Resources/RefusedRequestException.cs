namespace InvalidationInfra.Provider.Resources;

/// <summary>The engine asks for something that there is not. The message is for the user, and complete.</summary>
internal sealed class RefusedRequestException(string message) : Exception(message)
{
    /// <summary>For inputs that Check would not have let through, and that therefore cannot be acted on.</summary>
    public static RefusedRequestException OfUnchecked(string property, string reason) =>
        new(
            $"{property}: {reason}. The inputs are not those that this provider has checked: run \"pulumi preview\" to have them checked, "
                + "and make a saved plan again"
        );
}
