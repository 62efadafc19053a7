import { Liquid } from 'liquidjs';

return await new Liquid().parseAndRender('{% for n in list %}{{ n | times: 2 }}{% unless forloop.last %}-{% endunless %}{% endfor %} {{ "a b" | upcase }}', { list: [1, 2, 3] });
