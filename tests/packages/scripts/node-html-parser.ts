import { parse } from 'node-html-parser';

const root = parse('<div><p class="a">One</p><p class="b">Two <b>bold</b></p></div>');
root.querySelector('.a')!.setAttribute('id', 'first');
return { text: root.querySelector('.b')!.text, all: root.querySelectorAll('p').length, html: root.querySelector('#first')!.toString() };
