import EventEmitter from 'eventemitter3';

const emitter = new EventEmitter<{ greet: [string] }>();
const heard: string[] = [];
emitter.on('greet', (name) => heard.push(name));
emitter.once('greet', (name) => heard.push(`once ${name}`));
emitter.emit('greet', 'Ada');
emitter.emit('greet', 'Grace');
return { heard, left: emitter.listenerCount('greet') };
