namespace InvalidationInfra.Core.Pictures;

/// <summary>Divides a rectangle among weights so that the parts are as square as can be, which keeps them comparable by eye.</summary>
internal static class Squarified
{
    /// <summary>The parts, in the order of <paramref name="weights"/>, which must be positive and falling.</summary>
    public static IReadOnlyList<Rectangle> Divide(Rectangle whole, IReadOnlyList<double> weights)
    {
        var parts = new List<Rectangle>(weights.Count);
        var scale = whole.Area / weights.Sum();
        var (rest, start) = (whole, 0);
        while (start < weights.Count)
        {
            var side = Math.Min(rest.Width, rest.Height);
            var (end, area) = (start + 1, weights[start] * scale);
            // A row grows as long as its worst part gets no longer for its width.
            while (
                end < weights.Count
                && Worst(weights[start], weights[end], area + weights[end] * scale, side, scale)
                    <= Worst(weights[start], weights[end - 1], area, side, scale)
            )
            {
                area += weights[end++] * scale;
            }

            rest = LayRow(rest, weights, start, end, area, scale, parts);
            start = end;
        }

        return parts;
    }

    private static double Worst(double largest, double smallest, double rowArea, double side, double scale)
    {
        var depth = rowArea / side;
        var (most, least) = (largest * scale / depth, smallest * scale / depth);
        return Math.Max(Math.Max(most, depth) / Math.Min(most, depth), Math.Max(least, depth) / Math.Min(least, depth));
    }

    private static Rectangle LayRow(
        Rectangle rest,
        IReadOnlyList<double> weights,
        int start,
        int end,
        double area,
        double scale,
        List<Rectangle> parts
    )
    {
        var upright = rest.Width >= rest.Height;
        var depth = upright ? area / rest.Height : area / rest.Width;
        var offset = 0.0;
        for (var i = start; i < end; i++)
        {
            var length = weights[i] * scale / depth;
            parts.Add(
                upright ? new Rectangle(rest.X, rest.Y + offset, depth, length) : new Rectangle(rest.X + offset, rest.Y, length, depth)
            );
            offset += length;
        }

        return upright
            ? new Rectangle(rest.X + depth, rest.Y, Math.Max(0, rest.Width - depth), rest.Height)
            : new Rectangle(rest.X, rest.Y + depth, rest.Width, Math.Max(0, rest.Height - depth));
    }
}
