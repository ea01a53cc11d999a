namespace InvalidationInfra.Core.Pictures;

/// <summary>A part of the picture, in its own units.</summary>
internal readonly record struct Rectangle(double X, double Y, double Width, double Height)
{
    public double Area => Width * Height;

    public Rectangle Inset(double border, double top) =>
        new(X + border, Y + top, Math.Max(0, Width - 2 * border), Math.Max(0, Height - top - border));
}
