// Makes the quiz as a form of your own: open script.google.com, begin a new project, paste all of
// this over what is there, and press Run. The log shows the address of the form.
function makeQuiz() {
  const form = FormApp.create(QUIZ.title).setIsQuiz(true);
  if (QUIZ.description) { form.setDescription(QUIZ.description); }
  QUIZ.questions.forEach(question => addQuestion(form, question));
  Logger.log('Your form: ' + form.getEditUrl());
}

function addQuestion(form, question) {
  const item = question.options
    ? (question.several ? form.addCheckboxItem() : form.addMultipleChoiceItem())
    : form.addTextItem();
  item.setTitle(question.title).setPoints(1);
  if (question.help) { item.setHelpText(question.help); }
  if (!question.options) {
    item.setGeneralFeedback(FormApp.createFeedback().setText(question.told).build());
    return;
  }
  item.setChoices(question.options.map(one => item.createChoice(one.text, one.right)));
  if (question.told) {
    item.setFeedbackForCorrect(FormApp.createFeedback().setText(question.told).build());
    item.setFeedbackForIncorrect(FormApp.createFeedback().setText(question.told).build());
  }
}
