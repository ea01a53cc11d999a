using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Rehearsal.Cloud.Faults;

namespace Rehearsal.Cloud.Api;

/// <summary>The CloudFront API over HTTP: counting, faults, authorization, then the operation.</summary>
internal sealed class CloudFrontApi(CloudState state, ControlPlane operations, OperationLog log)
{
    private FaultPlan _faults = state.Options.Faults;

    /// <summary>The faults in play. Setting them starts the numbering of requests anew.</summary>
    public FaultPlan Faults
    {
        get => _faults;
        set
        {
            log.RestartFaultNumbers();
            _faults = value;
        }
    }

    public async Task HandleAsync(HttpContext context)
    {
        var operation = CloudFrontOperation.Find(context.Request.Method, context.Request.Path.Value ?? "");
        if (operation is null)
        {
            await WriteAsync(context, ErrorAnswer(CloudFrontException.UnknownOperation()), cut: false);
            return;
        }

        var body = await new StreamReader(context.Request.Body, Encoding.UTF8).ReadToEndAsync(context.RequestAborted);
        var number = log.Count(operation.Name);
        var fault = Faults.For(operation.Name, number);
        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, state.Options.TimeProvider, context.RequestAborted);
        }

        var answer = fault.Failure == FaultKind.DropBefore ? null : Answer(context, operation, body, fault);
        var dropped = fault.Failure is FaultKind.DropBefore or FaultKind.DropAfter;
        log.Add(
            new OperationLogEntry(
                state.Now,
                operation.Name,
                number,
                operation.TargetId,
                dropped ? 0 : answer!.Status,
                dropped ? null : answer!.ErrorCode,
                fault.Text
            )
        );
        if (dropped)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, answer!, cut: fault.Failure == FaultKind.Garbage);
    }

    private CloudFrontAnswer Answer(HttpContext context, CloudFrontOperation operation, string body, Fault fault)
    {
        try
        {
            if (fault.Refusal(operation.Name, operation.TargetId) is CloudFrontException refusal)
            {
                throw refusal;
            }

            if (state.Options.RequireAuthorization && context.Request.Headers.Authorization.Count == 0)
            {
                throw CloudFrontException.AccessDenied(operation.Name, operation.TargetId);
            }

            var completion = fault.Later is Completion later ? state.Options.Completion.Later(later) : state.Options.Completion;
            lock (state.Gate)
            {
                return operations.Run(operation, body, name => context.Request.Query[name].FirstOrDefault(), completion);
            }
        }
        catch (CloudFrontException error)
        {
            return ErrorAnswer(error);
        }
    }

    private static CloudFrontAnswer ErrorAnswer(CloudFrontException error) =>
        new(error.Status, CloudFrontXml.Error(error, Guid.NewGuid().ToString()), ErrorCode: error.Code);

    private async Task WriteAsync(HttpContext context, CloudFrontAnswer answer, bool cut)
    {
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = "text/xml";
        // By the cloud's clock, as all its times are: clients tell old from new by it.
        response.Headers.Date = state.Now.ToString("r", CultureInfo.InvariantCulture);
        response.Headers["x-amzn-RequestId"] = RequestIdOf(answer);
        if (answer.ETag is string tag)
        {
            response.Headers.ETag = tag;
        }

        if (answer.Location is string location)
        {
            response.Headers.Location = location;
        }

        var text = CloudFrontXml.Serialize(answer.Body);
        var bytes = Encoding.UTF8.GetBytes(cut ? text[..(text.Length / 2)] : text);
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static string RequestIdOf(CloudFrontAnswer answer) =>
        answer.Body.Element(CloudFrontXml.Namespace + "RequestId")?.Value ?? Guid.NewGuid().ToString();
}
