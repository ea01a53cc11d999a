namespace InvalidationInfra.Core.Tests.Edges;

public sealed class HistoryProperties
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_edge_serves_anything_but_the_origins_answer_after_a_good_command(bool counts)
    {
        for (var seed = 0; seed < 2500; seed++)
        {
            new SimulatedUser(seed, counts).Play(commands: 14);
        }
    }
}
