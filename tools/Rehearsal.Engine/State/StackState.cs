namespace Rehearsal.Engine.State;

/// <summary>The state during a command: every change is on disk before the next step begins, unless the command is a preview.</summary>
internal sealed class StackState
{
    private readonly Lock _changing = new();
    private readonly List<ResourceState> _resources;
    private readonly StateFile? _file;

    /// <param name="file">Null in a preview: nothing is written.</param>
    public StackState(IEnumerable<ResourceState> resources, StateFile? file)
    {
        _resources = [.. resources];
        _file = file;
    }

    public IReadOnlyList<ResourceState> Resources
    {
        get
        {
            lock (_changing)
            {
                return [.. _resources];
            }
        }
    }

    public ResourceState? Find(string urn)
    {
        lock (_changing)
        {
            return _resources.Find(resource => resource.Urn == urn && !resource.Delete);
        }
    }

    /// <summary>Puts a resource in the place of the one with its URN, or after all others.</summary>
    public void Put(ResourceState resource)
    {
        lock (_changing)
        {
            var index = _resources.FindIndex(known => known.Urn == resource.Urn && !known.Delete);
            // What depends on others stays behind them, because deletion goes from the end.
            var isBefore =
                index >= 0
                && _resources.Skip(index + 1).Any(later => resource.Dependencies.Contains(later.Urn) || resource.Parent == later.Urn);
            if (isBefore)
            {
                _resources.RemoveAt(index);
            }

            if (index < 0 || isBefore)
            {
                _resources.Add(resource);
            }
            else
            {
                _resources[index] = resource;
            }

            Save();
        }
    }

    /// <summary>Gives a resource another URN, and tells all that name it.</summary>
    public void Rename(string former, string urn)
    {
        lock (_changing)
        {
            for (var index = 0; index < _resources.Count; index++)
            {
                var known = _resources[index];
                _resources[index] = known with
                {
                    Urn = Renamed(known.Urn),
                    Parent = Renamed(known.Parent),
                    Dependencies = [.. known.Dependencies.Select(Renamed)],
                };
            }

            Save();
        }

        string Renamed(string name) => name == former ? urn : name;
    }

    /// <summary>Marks the resource with this URN as replaced: it is still to be deleted.</summary>
    public void MarkReplaced(string urn)
    {
        lock (_changing)
        {
            var index = _resources.FindIndex(known => known.Urn == urn && !known.Delete);
            _resources[index] = _resources[index] with { Delete = true };
            Save();
        }
    }

    public void Remove(ResourceState resource)
    {
        lock (_changing)
        {
            _resources.RemoveAll(known => known.Urn == resource.Urn && known.Id == resource.Id && known.Delete == resource.Delete);
            Save();
        }
    }

    private void Save() => _file?.Save(_resources);
}
