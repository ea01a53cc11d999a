namespace InvalidationInfra.Core.Plans.Optimum;

/// <summary>
/// The cheapest rest of a plan from each point on, for each number of wildcards, when a stale URL that is left to an exact path costs a
/// price and any number may be (see <see cref="RelaxedBound"/>).
/// A point is where a candidate starts or ends; between points nothing can be chosen.
/// </summary>
internal sealed class RelaxedTable
{
    private readonly PathProblem _problem;
    private readonly Candidate[] _candidates;
    private readonly int[] _points;
    private readonly int[] _pointAt;
    private readonly int _width;

    // By point and number of further wildcards: the least of weight - price · covered. After Complete, by point and number of wildcards so
    // far: what is to be added to a partial plan.
    private readonly double[] _least;
    private double _price;

    public RelaxedTable(PathProblem problem, Candidate[] candidates)
    {
        (_problem, _candidates, _width) = (problem, candidates, problem.MaxWildcards + 1);
        _pointAt = new int[problem.Stale + 1];
        foreach (var candidate in candidates)
        {
            (_pointAt[candidate.First], _pointAt[candidate.End]) = (1, 1);
        }

        (_pointAt[0], _pointAt[^1]) = (1, 1);
        _points = [.. Enumerable.Range(0, _pointAt.Length).Where(at => _pointAt[at] == 1)];
        for (var point = 0; point < _points.Length; point++)
        {
            _pointAt[_points[point]] = point;
        }

        _least = new double[_points.Length * _width];
    }

    /// <summary>The weight of everything that can be dropped at all.</summary>
    public double Weight => _candidates.Length == 0 ? 0 : _candidates[0].Needless;

    /// <summary>Works out the table at a price, from the last point back.</summary>
    public void Fill(double price)
    {
        _price = price;
        var candidate = _candidates.Length - 1;
        for (var point = _points.Length - 1; point >= 0; point--)
        {
            var row = Row(point);
            if (point == _points.Length - 1)
            {
                row.Fill(double.PositiveInfinity);
                row[0] = 0;
            }
            else if (MayPass(point))
            {
                Row(point + 1).CopyTo(row);
            }
            else
            {
                row.Fill(double.PositiveInfinity);
            }

            for (; candidate >= 0 && _candidates[candidate].First == _points[point]; candidate--)
            {
                Offer(row, _candidates[candidate]);
            }
        }
    }

    /// <summary>A plan of the least value at the price.</summary>
    public Relaxed Best()
    {
        var (wildcards, least) = (0, double.PositiveInfinity);
        for (var count = 0; count < _width; count++)
        {
            var value = _least[count] + _price * (_problem.Stale - _problem.ExactBeside(count));
            if (value < least)
            {
                (wildcards, least) = (count, value);
            }
        }

        return Trace(wildcards);
    }

    /// <summary>The wildcard over all stale URLs, which is the first candidate, or the one stale URL.</summary>
    public Relaxed Widest() => new(_candidates[0].Needless, -_problem.ExactBeside(1));

    /// <summary>Turns the table from further wildcards to wildcards so far.</summary>
    public void Complete()
    {
        var rest = new double[_width];
        for (var point = 0; point < _points.Length; point++)
        {
            var row = Row(point);
            rest.AsSpan().Fill(double.PositiveInfinity);
            for (var sofar = 0; sofar < _width; sofar++)
            {
                for (var further = 0; sofar + further < _width; further++)
                {
                    rest[sofar] = Math.Min(rest[sofar], row[further] - _price * _problem.ExactBeside(sofar + further));
                }
            }

            rest.CopyTo(row);
        }
    }

    /// <summary>
    /// After <see cref="Complete"/>: what a partial plan's weight and the price of all that it does not cover are to be added to, for the
    /// least value of its completions.
    /// </summary>
    /// <param name="passed">How many stale URLs lie behind: a point.</param>
    /// <param name="sofar">Its wildcards.</param>
    public double Rest(int passed, int sofar) => _least[_pointAt[passed] * _width + sofar];

    private void Offer(Span<double> row, in Candidate candidate)
    {
        var after = Row(_pointAt[candidate.End]);
        var value = candidate.Needless - _price * candidate.Stale;
        for (var count = 1; count < _width; count++)
        {
            row[count] = Math.Min(row[count], value + after[count - 1]);
        }
    }

    /// <summary>Follows the choices behind a value: the one that gives exactly it.</summary>
    private Relaxed Trace(int wildcards)
    {
        var (needless, covered, left, candidate) = (0L, 0, wildcards, 0);
        for (var point = 0; point < _points.Length - 1;)
        {
            if (MayPass(point) && Row(point + 1)[left] == Row(point)[left])
            {
                point++;
                continue;
            }

            while (_candidates[candidate].First < _points[point] || !Gives(Row(point), left, _candidates[candidate]))
            {
                candidate++;
            }

            var chosen = _candidates[candidate];
            (needless, covered, left, point) = (needless + chosen.Needless, covered + chosen.Stale, left - 1, _pointAt[chosen.End]);
        }

        return new(needless, _problem.Stale - covered - _problem.ExactBeside(wildcards));
    }

    private bool Gives(Span<double> row, int left, in Candidate candidate) =>
        left > 0 && row[left] == candidate.Needless - _price * candidate.Stale + Row(_pointAt[candidate.End])[left - 1];

    private bool MayPass(int point) => _problem.MayBeExact(_points[point], _points[point + 1]);

    private Span<double> Row(int point) => _least.AsSpan(point * _width, _width);

    /// <summary>A plan that may have too many exact paths.</summary>
    /// <param name="Needless">The weight of the good URLs that it covers.</param>
    /// <param name="Excess">How many exact paths it has beyond the limit; 0 or less, if it is within.</param>
    public readonly record struct Relaxed(long Needless, int Excess)
    {
        public double ValueAt(double price) => Needless + price * Excess;
    }
}
