// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/screens.h"

#include "ui/welcome/harbour.h"
#include "ui/welcome/passphrasefield.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/kinds.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace mooring::ui {

namespace {

constexpr int sheetWidth = 480;
constexpr int sheetHeight = 608;

/// Four strokes, as many filled as the strength deserves.
class StrengthMeter final : public QWidget
{
public:
    explicit StrengthMeter(QWidget *parent) : QWidget{parent} { setFixedSize(92, 20); }

    void setFilled(int filled)
    {
        m_filled = filled;
        update();
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        for (int stroke = 0; stroke < 4; ++stroke) {
            const bool full = stroke < m_filled;
            painter.setPen(full ? QPen{Qt::NoPen} : QPen{colour(palette(), Colour::Outline), 1});
            painter.setBrush(full ? QBrush{colour(palette(), Colour::Accent)} : QBrush{Qt::NoBrush});
            painter.drawRoundedRect(QRectF{stroke * 24 + .5, 7.5, 19, 5}, 2.5, 2.5);
        }
    }

private:
    int m_filled = 0;
};

void addTitle(QBoxLayout &layout, const QString &text, QWidget *parent)
{
    auto *title = new TextLabel{text, FontSize::Title, Colour::Text, parent};
    title->setWeight(Weight::Strong);
    layout.addWidget(title);
}

TextLabel *addNote(QBoxLayout &layout, const QString &text, QWidget *parent)
{
    auto *note = new TextLabel{text, FontSize::Small, Colour::TextMuted, parent};
    layout.addWidget(note);
    return note;
}

} // namespace

Screen::Screen(int number, const QString &next, QWidget *parent)
    : QWidget{parent}
    , m_body{new QVBoxLayout}
    , m_next{makeButton(next, ButtonKind::Primary, this)}
{
    setFixedWidth(scaled(sheetWidth));
    auto *sheet = new QVBoxLayout{this};
    sheet->setContentsMargins(40, 32, 40, 32);
    sheet->setSpacing(0);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(new Progress{number, count, this});
    head->addWidget(makeLabel(tr("%1 of %2").arg(number + 1).arg(count), LabelKind::Caption, this));
    head->addStretch(1);
    sheet->addLayout(head);
    sheet->addSpacing(16);
    m_body->setSpacing(0);
    sheet->addLayout(m_body, 1);
    auto *foot = new QHBoxLayout;
    if (number > 0) {
        auto *back = makeButton(tr("Back"), ButtonKind::Text, this);
        connect(back, &QPushButton::clicked, this, &Screen::backRequested);
        foot->addWidget(back);
    }
    foot->addStretch(1);
    foot->addWidget(m_next);
    sheet->addLayout(foot);
    connect(m_next, &QPushButton::clicked, this, &Screen::nextRequested);
}

void Screen::setUsualHeight(int room)
{
    m_usualHeight = std::min(room, scaled(sheetHeight));
    fit();
}

bool Screen::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        fit();
    return QWidget::event(event);
}

// A scroll area asks for the least height of one line; the words that wrap need theirs.
void Screen::fit() { setMinimumHeight(std::max(m_usualHeight, layout()->totalHeightForWidth(width()))); }

void Screen::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colour(palette(), Colour::Hairline));
    painter.setBrush(colour(palette(), Colour::Surface));
    painter.drawRoundedRect(QRectF{rect()}.adjusted(.5, .5, -.5, -.5), metrics::radiusCard,
                            metrics::radiusCard);
}

AboutScreen::AboutScreen(QWidget *parent) : Screen{0, tr("Next"), parent}, m_picture{new Harbour{400, this}}
{
    body().addWidget(m_picture, 0, Qt::AlignHCenter);
    body().addSpacing(8);
    addTitle(body(), tr("A quiet place to write about closeness"), this);
    for (const QString &point :
         {tr("A few lines most evenings about the people who matter, and a half-minute check-in."),
          tr("Over weeks, it shows how worry about closeness and keeping distance move."),
          tr("It is a journal. It is not a diagnosis and not therapy."),
          tr("Everything stays on this computer. Mooring opens no network connection."),
          tr("After five minutes without a key or a click, it locks itself.")}) {
        body().addSpacing(12);
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *dot = new TextLabel{u"•"_s, FontSize::Body, Colour::Accent, this};
        dot->setFixedWidth(scaled(8));
        row->addWidget(dot, 0, Qt::AlignTop);
        row->addWidget(new TextLabel{point, FontSize::Body, Colour::Text, this}, 1);
        body().addLayout(row);
    }
    body().addStretch(1);
}

// In a low window the picture gives way, so that Next is in sight.
void AboutScreen::setUsualHeight(int room)
{
    m_picture->setVisible(room >= scaled(sheetHeight));
    Screen::setUsualHeight(room);
}

void AboutScreen::enter() { next().setFocus(Qt::OtherFocusReason); }

ProtectScreen::ProtectScreen(QString defaultPath, QWidget *parent)
    : Screen{1, tr("Next"), parent}
    , m_path{std::move(defaultPath)}
{
    addTitle(body(), tr("Protect it"), this);
    body().addSpacing(4);
    addNote(body(), tr("Several unrelated words are easier to remember."), this);
    body().addSpacing(16);
    addFields();
    addStrength();
    auto *lost = new MessageBar{this};
    lost->setClosable(false);
    lost->say(tr(
        "A lost passphrase can’t be recovered, by you or by anyone. Keep a copy on paper, somewhere safe."));
    body().addSpacing(16);
    body().addWidget(lost);
    body().addSpacing(16);
    addWithout();
    addPlace();
    body().addStretch(1);
    judge();
}

void ProtectScreen::addFields()
{
    const auto add = [this](const QString &caption) {
        QLabel *label = makeLabel(caption, LabelKind::Caption, this);
        auto *field = new PassphraseField{this};
        field->setAccessibleName(caption);
        label->setBuddy(field);
        body().addWidget(label);
        body().addSpacing(4);
        body().addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &ProtectScreen::judge);
        return field;
    };
    m_first = add(tr("Passphrase"));
    m_first->setRevealable();
    body().addSpacing(16);
    m_again = add(tr("The same once more"));
    connect(m_again, &QLineEdit::returnPressed, &next(), &QPushButton::click);
    connect(m_first, &QLineEdit::returnPressed, this, [this] {
        if (next().isEnabled())
            next().click();
        else
            m_again->setFocus(Qt::OtherFocusReason);
    });
}

void ProtectScreen::addStrength()
{
    body().addSpacing(12);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_meter = new StrengthMeter{this};
    m_strength = new TextLabel{{}, FontSize::Small, Colour::Text, this};
    m_strength->setMinimumHeight(scaled(40));
    row->addWidget(m_meter);
    row->addWidget(m_strength, 1);
    body().addLayout(row);
}

void ProtectScreen::addWithout()
{
    m_without = new QCheckBox{tr("No passphrase"), this};
    m_without->setAccessibleDescription(tr("Anyone with access to this account can read the journal."));
    body().addWidget(m_without);
    auto *indented = new QHBoxLayout;
    indented->setContentsMargins(scaled(32), 0, 0, 0);
    addNote(*indented, tr("Anyone with access to this account can read the journal."), this);
    body().addLayout(indented);
    connect(m_without, &QCheckBox::toggled, this, &ProtectScreen::judge);
}

void ProtectScreen::addPlace()
{
    body().addSpacing(16);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_place = new TextLabel{{}, FontSize::Small, Colour::TextMuted, this};
    auto *choose = makeButton(tr("Another place…"), ButtonKind::Text, this, ControlSize::Small);
    connect(choose, &QPushButton::clicked, this, &ProtectScreen::choosePlace);
    row->addWidget(m_place, 1);
    row->addWidget(choose);
    body().addLayout(row);
    m_place->setText(tr("Kept in %1").arg(QDir::toNativeSeparators(m_path)));
}

void ProtectScreen::choosePlace()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Where the journal is kept"), m_path,
                                                      tr("Mooring journals (*.mooring)"));
    if (path.isEmpty())
        return;
    m_path = path.endsWith(".mooring"_L1) ? path : path + u".mooring"_s;
    m_place->setText(tr("Kept in %1").arg(QDir::toNativeSeparators(m_path)));
}

void ProtectScreen::judge()
{
    const bool without = m_without->isChecked();
    m_first->setEnabled(!without);
    m_again->setEnabled(!without);
    const QString typed = m_first->text();
    int filled = 0;
    QString verdict;
    QString words;
    if (!without && !typed.isEmpty()) {
        switch (strengthOf(typed)) {
        case PassphraseStrength::VeryShort:
            filled = 1;
            verdict = tr("Very short.");
            words = tr("Quick to guess; add a word or two.");
            break;
        case PassphraseStrength::Weak:
            filled = 2;
            verdict = tr("Weak.");
            words = tr("A fast machine could guess it; add another word.");
            break;
        case PassphraseStrength::Fair:
            filled = 3;
            verdict = tr("Fair.");
            words = tr("It would take a fast machine a while.");
            break;
        case PassphraseStrength::Good:
            filled = 4;
            verdict = tr("Good.");
            words = tr("Slow to guess, even for a fast machine.");
            break;
        }
    }
    const bool same = typed == m_again->text();
    if (!same && !m_again->text().isEmpty() && !without) {
        verdict.clear();
        words = tr("The two are not the same yet.");
    }
    static_cast<StrengthMeter *>(m_meter)->setFilled(filled);
    m_strength->setText(verdict.isEmpty() ? words : verdict + u' ' + words);
    m_strength->embolden(verdict);
    next().setEnabled(without || (!typed.isEmpty() && same));
}

void ProtectScreen::enter() { m_first->setFocus(Qt::OtherFocusReason); }

Passphrase ProtectScreen::takePassphrase()
{
    m_again->clear();
    Passphrase typed = m_first->take();
    return m_without->isChecked() ? Passphrase{} : std::move(typed);
}

PeopleScreen::PeopleScreen(QWidget *parent) : Screen{2, tr("Start writing"), parent}, m_list{new QVBoxLayout}
{
    addTitle(body(), tr("Who would you like to write about?"), this);
    body().addSpacing(4);
    addNote(body(),
            tr("Being different with different people is normal, so each person has their own check-in."),
            this);
    body().addSpacing(16);
    m_list->setSpacing(8);
    body().addLayout(m_list);
    for (const RelationshipKind kind :
         {RelationshipKind::Partner, RelationshipKind::Parent, RelationshipKind::Friend})
        addRow(kind);
    body().addSpacing(8);
    auto *add = makeTextButton(u"plus"_s, tr("Add a person"), this);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow(RelationshipKind::Friend);
        m_rows.back().name->show(); // only what is shown can have the focus
        m_rows.back().name->setFocus(Qt::OtherFocusReason);
    });
    body().addWidget(add, 0, Qt::AlignLeft);
    body().addSpacing(8);
    addNote(body(), tr("You can leave this empty and add people later."), this);
    body().addSpacing(24);
    auto *demo = makeButton(tr("Look around a made-up journal first"), ButtonKind::Plain, this);
    connect(demo, &QPushButton::clicked, this, &PeopleScreen::demoRequested);
    body().addWidget(demo);
    body().addSpacing(8);
    addNote(body(), tr("It opens beside yours and never mixes in."), this);
    body().addStretch(1);
}

void PeopleScreen::addRow(RelationshipKind kind)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    auto *name = new QLineEdit{this};
    name->setPlaceholderText(tr("Name"));
    name->setAccessibleName(tr("Name of person %1").arg(m_rows.size() + 1));
    name->setMaxLength(200);
    auto *kinds = new QComboBox{this};
    kinds->setAccessibleName(tr("What person %1 is to you").arg(m_rows.size() + 1));
    addKinds(*kinds, kind);
    kinds->setMinimumWidth(scaled(128));
    row->addWidget(name, 1);
    row->addWidget(kinds);
    m_list->addLayout(row);
    if (!m_rows.empty())
        setTabOrder(m_rows.back().kind, name);
    setTabOrder(name, kinds);
    m_rows.push_back({name, kinds});
    connect(name, &QLineEdit::returnPressed, &next(), &QPushButton::click);
}

void PeopleScreen::enter() { m_rows.front().name->setFocus(Qt::OtherFocusReason); }

std::vector<Relationship> PeopleScreen::people() const
{
    std::vector<Relationship> people;
    for (const Row &row : m_rows)
        if (const QString name = row.name->text().simplified(); !name.isEmpty())
            people.push_back({.name = name, .kind = kindIn(*row.kind)});
    return people;
}

} // namespace mooring::ui
