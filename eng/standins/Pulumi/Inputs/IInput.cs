namespace Pulumi;

/// <summary>An input whose type is not known where it is read.</summary>
internal interface IInput
{
    /// <summary>
    /// What the input holds. For lists and maps these are their elements, each still an input of its own,
    /// so that one unknown or secret element does not make the whole collection so on the wire.
    /// </summary>
    public IOutput ToElements();

    public IOutput ToOutput();
}
