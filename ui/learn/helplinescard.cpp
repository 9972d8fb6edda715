// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/helplinescard.h"

#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <utility>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto elsewhere = "";

/// A hairline above what follows.
class Rule final : public QWidget
{
    Q_OBJECT

public:
    explicit Rule(QWidget *parent = nullptr) : QWidget{parent} { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter{this}.fillRect(rect(), colour(palette(), Colour::Hairline));
    }
};

QString nameOf(const QString &country)
{
    if (country == "EU"_L1)
        return HelpLinesCard::tr("European Union");
    const auto territory = QLocale::codeToTerritory(country);
    return territory == QLocale::AnyTerritory ? country : QLocale::territoryToString(territory);
}

QString wordsOf(const library::HelpLine &line)
{
    QStringList words;
    for (const QString &each : {line.text, line.hours})
        if (!each.isEmpty())
            words.append(each);
    return words.join(u", "_s);
}

} // namespace

HelpLinesCard::HelpLinesCard(std::vector<library::HelpLine> lines, QWidget *parent)
    : Card{tr("Lines to call"), parent}
    , m_lines{std::move(lines)}
    , m_country{new QComboBox{this}}
{
    m_country->setAccessibleName(tr("Country"));
    addHeadWidget(m_country);
    body().setContentsMargins(metrics::inset, 8, metrics::inset, 8);
    createCountries();
    connect(m_country, &QComboBox::currentIndexChanged, this, &HelpLinesCard::showLines);
    setCountry(QLocale::territoryToCode(QLocale::system().territory()));
    showLines();
}

void HelpLinesCard::createCountries()
{
    for (const auto &line : m_lines)
        if (m_country->findData(line.country) < 0)
            m_country->addItem(nameOf(line.country), line.country);
    m_country->addItem(tr("Anywhere else"), QString::fromLatin1(elsewhere));
}

void HelpLinesCard::setCountry(const QString &code)
{
    const auto at = m_country->findData(code);
    m_country->setCurrentIndex(at < 0 ? m_country->count() - 1 : at);
}

QString HelpLinesCard::country() const { return m_country->currentData().toString(); }

void HelpLinesCard::showLines()
{
    delete m_list;
    m_list = new QWidget{&bodyWidget()};
    auto *layout = new QVBoxLayout{m_list};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    body().addWidget(m_list);
    for (const auto &line : m_lines)
        if (line.country == country())
            addLine(line.name, wordsOf(line), line.number);
    addLine(tr("Anywhere"),
            tr("Your local emergency number. A doctor or a hospital can name a line near you."), {});
}

void HelpLinesCard::addLine(const QString &name, const QString &words, const QString &number)
{
    auto *row = new QWidget{m_list};
    auto *layout = new QHBoxLayout{row};
    layout->setContentsMargins(0, 12, 0, 12);
    layout->setSpacing(16);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto *title = new TextLabel{name, FontSize::Body, Colour::Text, row};
    title->setWeight(Weight::Strong);
    texts->addWidget(title);
    texts->addWidget(new TextLabel{words, FontSize::Small, Colour::TextMuted, row});
    layout->addLayout(texts, 1);
    if (!number.isEmpty()) {
        auto *digits = makeLabel(number, LabelKind::Body, row);
        digits->setFont(ui::font(FontSize::Writing, Weight::Strong));
        digits->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        digits->setAccessibleName(tr("%1: %2").arg(name, number));
        layout->addWidget(digits, 0, Qt::AlignTop);
    }
    m_list->layout()->addWidget(new Rule{m_list});
    m_list->layout()->addWidget(row);
}

} // namespace mooring::ui

#include "helplinescard.moc"
