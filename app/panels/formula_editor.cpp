#include "panels/formula_editor.h"

#include "model/undo_text.h"
#include "panels/catalogue_text.h"
#include "panels/sentence_label.h"
#include "surfaces/catalogue.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace thalweg::app {

namespace {

/// ms without a key after which a formula counts as typed: the beginnings of words are names, too, and
/// would come and go as parameters.
constexpr int kPause = 350;

/// The scene over a typed formula. Parameters of the same name keep the values that they have.
Scene withFormula(const Scene& scene, const ResolvedSurface& now, const std::string& formula)
{
    Scene next = scene;
    next.surface = {std::string(), formula, {}};
    const auto resolved = resolve(next.surface);
    const auto* surface = std::get_if<ResolvedSurface>(&resolved);
    if (!surface)
        return next;
    next.surface.values = initialValues(surface->parameters);
    for (std::size_t i = 0; i < now.parameters.size(); ++i) {
        const double value = i < scene.surface.values.size() ? scene.surface.values[i] : now.parameters[i].initial;
        const auto same = indexOf(surface->parameters, now.parameters[i].id);
        if (same && !problemWith(surface->parameters[*same], value))
            next.surface.values[*same] = value;
    }
    return next;
}

/// The formula of the surface; of a loss over samples, which none can say, the simplest one.
QString formulaToBeginWith(const ResolvedSurface& surface)
{
    return surface.data ? QStringLiteral("x^2 + y^2") : QString::fromStdString(surface.formula);
}

QString printedFormula(const ResolvedSurface& surface)
{
    return surface.model ? lossText(*surface.model) : QStringLiteral("f = ") + prettyFormula(surface.formula);
}

} // namespace

FormulaEditor::FormulaEditor(SceneModel& model, QWidget* parent)
    : QWidget(parent), m_model(model), m_printed(new SentenceLabel(SentenceLabel::Kind::Plain, this)),
      m_field(new QLineEdit(this)), m_problem(*m_field),
      m_sentence(new SentenceLabel(SentenceLabel::Kind::Error, this)),
      m_pause(new QTimer(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(metrics::kSpace);
    QFont italic = font();
    italic.setItalic(true);
    m_printed->setFont(italic);
    m_field->setFixedHeight(metrics::kControlHeight);
    m_field->setPlaceholderText(tr("for example x^2 + 3 y^2 + sin(x y)"));
    m_field->setAccessibleName(tr("Formula f(x, y)"));
    m_field->setToolTip(tr("f(x, y) with + − * / ^, sqrt, exp, log, sin, cos, abs, pi …\n"
                           "Any other name becomes a parameter with a slider."));
    m_field->installEventFilter(this);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    layout->addWidget(m_printed);
    layout->addWidget(m_field);
    layout->addWidget(m_sentence);
    showProblem({});
    connect(m_field, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &FormulaEditor::readField);
    connect(m_field, &QLineEdit::editingFinished, this, &FormulaEditor::finish);
    connect(&model, &SceneModel::changed, this, [this](SceneModel::Parts parts) {
        if (parts & SceneModel::SurfacePart)
            showScene();
    });
    showScene();
}

/// Undo means the scene's, of which every formula that was right is a part. What is wrong or not yet read
/// is no part of it: that goes first.
bool FormulaEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress))
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<const QKeyEvent*>(event);
    if (!key->matches(QKeySequence::Undo) && !key->matches(QKeySequence::Redo))
        return QWidget::eventFilter(watched, event);
    const bool isOwn = m_field->text() != m_shown;
    event->setAccepted(isOwn);
    if (isOwn && event->type() == QEvent::KeyPress) {
        m_pause->stop();
        m_field->setText(m_shown);
        showProblem({});
    }
    return true;
}

SceneModel::Refusal FormulaEditor::choose(const QString& formula, const QString& gesture)
{
    const Scene next = withFormula(m_model.scene(), m_model.surface(), formula.toStdString());
    return m_model.apply(next, undoText(staticMetaObject.className(), QT_TR_NOOP("Formula")), gesture);
}

void FormulaEditor::startTyping()
{
    if (!m_model.scene().surface.formula.empty())
        return m_field->setFocus();
    const QString formula = formulaToBeginWith(m_model.surface());
    if (const auto refusal = choose(formula, {})) {
        m_field->setText(formula);
        m_field->show();
        showProblem(*refusal);
    }
    m_field->setFocus();
    m_field->selectAll();
}

void FormulaEditor::readField()
{
    m_pause->stop();
    showProblem(choose(m_field->text(), QStringLiteral("formula")).value_or(QString()));
}

void FormulaEditor::finish()
{
    if (m_pause->isActive())
        readField();
    m_model.endGesture(QStringLiteral("formula"));
}

void FormulaEditor::showScene()
{
    const SurfaceChoice& surface = m_model.scene().surface;
    const bool typed = !surface.formula.empty();
    m_printed->say(typed ? QString() : printedFormula(m_model.surface()));
    m_field->setVisible(typed);
    const QString formula = QString::fromStdString(surface.formula);
    if (typed && formula == m_shown)
        return; // what is being typed is newer
    m_shown = formula;
    m_pause->stop();
    if (typed && m_field->text() != formula)
        m_field->setText(formula);
    showProblem({});
}

void FormulaEditor::showProblem(const QString& sentence)
{
    m_sentence->say(sentence);
    m_problem.say(sentence);
}

} // namespace thalweg::app
