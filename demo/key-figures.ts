// Stands in for the built key-figures.js, so that partner.html works from the sources.
import '../src/all.js';
