// A URL whose last part has a dot names a file, and so do the few of site.plainFiles. Every other URL is a folder's.
function handler(event) {
    const request = event.request;
    const uri = request.uri;
    const name = uri.substring(uri.lastIndexOf('/') + 1);
    if (name.includes('.') || site.plainFiles.includes(decoded(uri))) {
        return request;
    }

    if (uri === '/' || site.singlePage) {
        request.uri = site.root;
    } else {
        request.uri = uri + (name === '' ? '' : '/') + site.indexDocument;
    }

    return request;
}

function decoded(uri) {
    try {
        return decodeURIComponent(uri);
    } catch (malformed) {
        return uri;
    }
}
