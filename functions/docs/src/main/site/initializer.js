'use strict';

// A file of its own, because the page's Content-Security-Policy lets no script stand in the page.

// Swagger's logo brings an inline style, which that policy does not let in either.
const ownName = (system) => ({
  components: {
    Logo: () => system.React.createElement('a', { className: 'hearth', href: '/docs' }, 'Hearth'),
  },
});

window.ui = SwaggerUIBundle({
  urls: [
    { name: 'Atrict', url: '/docs/atrict.json' },
    { name: 'Choreography', url: '/docs/choreography.json' },
    { name: 'Memories', url: '/docs/memories.json' },
    { name: 'Account', url: '/docs/account.json' },
  ],
  dom_id: '#docs',
  deepLinking: true,
  displayRequestDuration: true,
  // Nothing is asked of any other host, and no credential outlives the page.
  validatorUrl: null,
  persistAuthorization: false,
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  plugins: [ownName],
  layout: 'StandaloneLayout',
});
