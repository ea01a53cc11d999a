using System.Globalization;
using Rehearsal.Cloud.Api;

namespace Rehearsal.Cloud.Faults;

/// <summary>Reads fault plans.</summary>
internal static class FaultPlanSyntax
{
    private static readonly Dictionary<string, FaultKind> Kinds = new(StringComparer.Ordinal)
    {
        ["throttle"] = FaultKind.Throttle,
        ["500"] = FaultKind.InternalFailure,
        ["503"] = FaultKind.Unavailable,
        ["quota"] = FaultKind.Quota,
        ["access-denied"] = FaultKind.AccessDenied,
        ["expired-token"] = FaultKind.ExpiredToken,
        ["drop-before"] = FaultKind.DropBefore,
        ["drop-after"] = FaultKind.DropAfter,
        ["garbage"] = FaultKind.Garbage,
        ["delay"] = FaultKind.Delay,
        ["complete-late"] = FaultKind.CompleteLate,
        ["never-complete"] = FaultKind.NeverComplete,
    };

    public static FaultPlan Parse(string text)
    {
        var seed = 0;
        var rules = new List<FaultRule>();
        foreach (var rule in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (rule.StartsWith("seed=", StringComparison.Ordinal))
            {
                seed = int.TryParse(rule[5..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : throw Wrong(rule, "the seed is not a number");
                continue;
            }

            rules.Add(Rule(rule));
        }

        return new FaultPlan(rules, seed);
    }

    private static FaultRule Rule(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw Wrong(text, "expected OPERATION#REQUESTS=FAULT");
        }

        var (who, what) = (text[..equals], text[(equals + 1)..]);
        var hash = who.IndexOf('#', StringComparison.Ordinal);
        var operation = hash < 0 ? who : who[..hash];
        if (operation != "*" && !CloudFrontOperation.Names.Contains(operation))
        {
            throw Wrong(text, $"there is no operation '{operation}'; there are {string.Join(", ", CloudFrontOperation.Names)} and *");
        }

        var at = what.IndexOf('@', StringComparison.Ordinal);
        var (kind, value) = Cause(text, at < 0 ? what : what[..at]);
        return new FaultRule(
            operation,
            hash < 0 ? [] : Requests(text, who[(hash + 1)..]),
            kind,
            at < 0 ? 1 : Probability(text, what[(at + 1)..]),
            kind == FaultKind.Delay ? ReadBy(text, () => Duration.Parse(value)) : TimeSpan.Zero,
            kind == FaultKind.CompleteLate ? ReadBy(text, () => Completion.Parse(value)) : null,
            text
        );
    }

    private static (FaultKind Kind, string Value) Cause(string rule, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals];
        if (!Kinds.TryGetValue(name, out var kind))
        {
            throw Wrong(rule, $"there is no fault '{name}'; there are {string.Join(", ", Kinds.Keys)}");
        }

        var needsValue = kind is FaultKind.Delay or FaultKind.CompleteLate;
        if (needsValue != equals >= 0)
        {
            throw Wrong(rule, needsValue ? $"{name} needs a value, such as {name}=10s" : $"{name} takes no value");
        }

        return (kind, equals < 0 ? "" : text[(equals + 1)..]);
    }

    private static (int First, int Last)[] Requests(string rule, string text) =>
        text == "*" ? [] : [.. text.Split(',').Select(part => Range(rule, part))];

    private static (int First, int Last) Range(string rule, string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var first = Number(dash < 0 ? text : text[..dash]);
        var last =
            dash < 0 ? first
            : dash == text.Length - 1 ? int.MaxValue
            : Number(text[(dash + 1)..]);
        return first >= 1 && last >= first ? (first, last) : throw Wrong(rule, $"'{text}' is not a request number, 2-5 or 3-");
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static double Probability(string rule, string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1
            ? number
            : throw Wrong(rule, $"'{text}' is not a probability above 0, up to 1");

    private static T ReadBy<T>(string rule, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FormatException cause)
        {
            throw Wrong(rule, cause.Message);
        }
    }

    private static FormatException Wrong(string rule, string reason) => new($"Fault '{rule}': {reason}");
}
