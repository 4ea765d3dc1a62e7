package salon.mobile.rest;

import java.util.List;

/// A list as the API sends it: an object, so that it can grow.
record ItemList<T>(List<T> items) {}
