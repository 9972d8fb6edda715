// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learn/helplinescard.h"

#include "core/library/library.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/tokens.h"

#include <QComboBox>
#include <QDate>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QSettings>
#include <QVBoxLayout>

#include <utility>

namespace mooring::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto elsewhere = "";
constexpr auto countryKey = "help/country"_L1;

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

QString languagesOf(const library::HelpLine &line)
{
    QStringList names;
    for (const QString &code : line.languages)
        names.append(QLocale::languageToString(QLocale{code}.language()));
    return names.join(u", "_s);
}

QString wordsOf(const library::HelpLine &line)
{
    QStringList words;
    for (const QString &each : {line.text, line.hours, languagesOf(line)})
        if (!each.isEmpty())
            words.append(each);
    return words.join(u" · "_s);
}

/// Where the number was read, and when.
QString originOf(const library::HelpLine &line, const QString &source)
{
    const auto checked = QDate::fromString(line.checked, Qt::ISODate);
    return HelpLinesCard::tr("Source: %1. Last checked on %2.")
        .arg(source, QLocale{}.toString(checked, u"d MMMM yyyy"_s));
}

} // namespace

HelpLinesCard::HelpLinesCard(const library::Library &library, QWidget *parent)
    : Card{tr("Lines to call"), parent}
    , m_library{library}
    , m_lines{library.helpLines()}
    , m_country{new QComboBox{this}}
{
    m_country->setAccessibleName(tr("Country"));
    addHeadWidget(m_country);
    body().setContentsMargins(metrics::inset, 8, metrics::inset, 8);
    createCountries();
    connect(m_country, &QComboBox::currentIndexChanged, this, &HelpLinesCard::showLines);
    const QString ours = QLocale::territoryToCode(QLocale::system().territory());
    setCountry(QSettings{}.value(countryKey, ours).toString());
    showLines();
    // What the person chooses is theirs, on the lock as well; the journal is not asked.
    connect(m_country, &QComboBox::activated, this, [this] { QSettings{}.setValue(countryKey, country()); });
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
    auto at = m_country->findData(code);
    for (const auto &line : m_lines)
        if (at < 0 && line.members.contains(code))
            at = m_country->findData(line.country);
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
            addLine(line.name, {wordsOf(line), originOf(line, sourceOf(line))}, line.number);
    addLine(tr("Anywhere"),
            {tr("Your local emergency number. A doctor or a hospital can name a line near you.")}, {});
}

QString HelpLinesCard::sourceOf(const library::HelpLine &line) const
{
    library::PageHead head;
    head.sources = {line.source};
    const auto sources = m_library.sourcesOf(head);
    return sources.empty() ? line.name : library::citation(sources.front());
}

void HelpLinesCard::addLine(const QString &name, const QStringList &words, const QString &number)
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
    auto size = FontSize::Small;
    for (const QString &each : words) {
        texts->addWidget(new TextLabel{each, size, Colour::TextMuted, row});
        size = FontSize::Caption;
    }
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
