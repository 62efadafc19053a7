import { v4, v5, v7, validate, version } from 'uuid';

const [random, sorted] = [v4(), v7()];
return {
  four: [validate(random), version(random)],
  seven: [validate(sorted), version(sorted)],
  five: v5('hello.example.com', v5.DNS),
  different: v4() !== v4(),
};
